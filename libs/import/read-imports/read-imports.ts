import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@vigie/access';
import type { ImportSummary } from '@vigie/contracts';
import { Clock, TransactionRunner } from '@vigie/platform';
import { managerScope } from '../manager-scope';
import { ImportParts } from '../parts/import-parts';
import { importOf, importsOf } from './import-rows';

/** The imports of a structure, and the rows that were left out of each. */
@Injectable()
export class ReadImports {
  constructor(private readonly tx: TransactionRunner, private readonly parts: ImportParts, private readonly clock: Clock) {}

  list(viewer: Viewer): Promise<ImportSummary[]> {
    const scope = managerScope(viewer);
    return this.tx.run(scope, (m) => importsOf(m, scope.structureId, this.clock.now()));
  }

  /** @throws notFound for an import of another structure */
  async find(viewer: Viewer, id: string): Promise<ImportSummary> {
    const scope = managerScope(viewer);
    const found = await this.tx.run(scope, (m) => importOf(m, scope.structureId, id, this.clock.now()));
    if (!found) throw notFound();
    return found;
  }

  /** The file with the bad rows. @throws notFound when there were none, or when they are kept no more */
  async badRows(viewer: Viewer, id: string): Promise<{ fileName: string; body: Buffer }> {
    const found = await this.find(viewer, id);
    const body = found.badRowsKept ? await this.tx.run(managerScope(viewer), (m) => this.parts.read(m, found.id, 'BAD_ROWS')) : null;
    if (!body) throw notFound();
    return { fileName: `${found.fileName.replace(/\.[^.]{1,5}$/, '')}-lignes-a-corriger.csv`, body };
  }
}
