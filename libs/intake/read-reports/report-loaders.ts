import DataLoader from 'dataloader';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { StructureEntity, type Viewer } from '@vigie/access';
import { TransactionRunner } from '@vigie/platform';
import { ReportRevisionEntity } from '../persistence/report-revision.entity';
import { RuptureEntity } from '../persistence/rupture.entity';

export interface Loaders {
  /** Null for a structure outside the viewer's scope: a report may come from a neighbouring region. */
  readonly structure: DataLoader<string, StructureEntity | null>;
  /** By report, in the order of the form. */
  readonly ruptures: DataLoader<string, readonly RuptureEntity[]>;
  /** By report, latest first. */
  readonly history: DataLoader<string, readonly ReportRevisionEntity[]>;
}

/** What lists need beside the reports themselves: one query for all rows of a request, under the viewer's eyes. */
@Injectable()
export class ReportLoaders {
  private readonly byRequest = new WeakMap<object, Loaders>();

  constructor(private readonly tx: TransactionRunner) {}

  /** @param request whose life the loaded rows last, and no longer */
  of(request: object, viewer: Viewer): Loaders {
    const known = this.byRequest.get(request);
    if (known) return known;
    const loaders: Loaders = {
      structure: new DataLoader((ids) => this.structures(viewer, ids)),
      ruptures: new DataLoader((ids) => this.ruptures(viewer, ids)),
      history: new DataLoader((ids) => this.history(viewer, ids)),
    };
    this.byRequest.set(request, loaders);
    return loaders;
  }

  private async structures(viewer: Viewer, ids: readonly string[]): Promise<(StructureEntity | null)[]> {
    const found = await this.tx.run(viewer.scope, (m) => m.findBy(StructureEntity, { id: In([...ids]) }));
    const byId = new Map(found.map((structure) => [structure.id, structure]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private async ruptures(viewer: Viewer, ids: readonly string[]): Promise<RuptureEntity[][]> {
    const found = await this.tx.run(viewer.scope, (m) => m.find(RuptureEntity, { where: { reportId: In([...ids]) }, order: { position: 'ASC' } }));
    return ids.map((id) => found.filter(({ reportId }) => reportId === id));
  }

  private async history(viewer: Viewer, ids: readonly string[]): Promise<ReportRevisionEntity[][]> {
    const found = await this.tx.run(viewer.scope, (m) => m.find(ReportRevisionEntity, { where: { reportId: In([...ids]) }, order: { revision: 'DESC' } }));
    return ids.map((id) => found.filter(({ reportId }) => reportId === id));
  }
}
