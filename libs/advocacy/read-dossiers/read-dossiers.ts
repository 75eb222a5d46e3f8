import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { DOSSIER_MOVES, dossierMoveRefusal, isSamePerson, nextDossierStatuses, parisDate, type DossierStatus } from '@vigie/domain';
import { Clock, TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { UseVerbatims } from '@vigie/verbatims';
import { findSite } from '@vigie/reference';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { readSnapshot, type KeptSnapshot } from '../freeze/read-snapshot';
import { readFollowUp, type FollowUp } from '../follow-up/read-follow-up';
import { DossierFileEntity, DossierFreezingEntity, DossierProductionEntity } from '../persistence/dossier-file.entities';
import { editionOf } from '../produce/ask-production';
import { madeOf } from '../produce/made-of';
import { DossierHandEntity, DossierStepEntity, type DossierEntity } from '../persistence/dossier.entities';
import { offeredVerbatims, type OfferedVerbatim } from '../quote-verbatim/quote-verbatim';
import { assertAdvocates, dossierInScope, dossiersInScope } from './dossier-in-scope';

/** All optional and all together. */
export interface DossierCriteria {
  readonly statuses?: readonly DossierStatus[] | null;
  readonly regionCode?: string | null;
  /** A préfecture site: those about it or its département, and those whose letter says its name. */
  readonly namesSite?: string | null;
}

/** A move that the table has, and why this viewer may not make it. */
export interface OfferedMove {
  readonly to: DossierStatus;
  readonly refusal: 'AUTHOR' | null;
}

export interface DossierView {
  readonly dossier: DossierEntity;
  readonly moves: readonly OfferedMove[];
  /** The latest first. */
  readonly steps: readonly DossierStepEntity[];
  /** The figures frozen last; null before. */
  readonly snapshot: KeptSnapshot | null;
  /** The one asked for last; null before. */
  readonly freezing: DossierFreezingEntity | null;
  /** Of the version and edition in force; null until it was asked for. */
  readonly production: DossierProductionEntity | null;
  readonly files: readonly ProducedFile[];
  /** They were made before the letter, or what it quotes, changed: none is handed out. */
  readonly filesOutdated: boolean;
  readonly followUp: FollowUp;
  readonly verbatims: readonly OfferedVerbatim[];
}

export type ProducedFile = Pick<DossierFileEntity, 'name' | 'sha256'> & { readonly size: number };

@Injectable()
export class ReadDossiers {
  constructor(private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly verbatims: UseVerbatims, private readonly clock: Clock) {}

  /** The latest changed first. @throws forbidden for all but regional and national staff */
  async page(viewer: Viewer, { statuses, regionCode, namesSite }: DossierCriteria, page?: PageInput | null): Promise<{ items: DossierEntity[]; total: number }> {
    assertAdvocates(viewer);
    const { limit, offset } = pageBounds(page);
    return this.tx.run(viewer.scope, async (manager) => {
      const query = dossiersInScope(manager, viewer);
      if (statuses?.length) query.andWhere('dossier.status = ANY (:statuses)', { statuses });
      if (regionCode) query.andWhere('dossier.regionCode = :regionCode', { regionCode: regionCode.replaceAll('\0', '') });
      if (namesSite) naming(query, namesSite);
      const total = await query.getCount();
      return { total, items: await query.orderBy('dossier.updatedAt', 'DESC').addOrderBy('dossier.id').limit(limit).offset(offset).getMany() };
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  async one(viewer: Viewer, id: string): Promise<DossierView> {
    assertAdvocates(viewer);
    const published = await this.catalogue.vocabularies();
    return this.tx.run(viewer.scope, async (manager) => {
      const { id: dossierId } = await dossierInScope(manager, viewer, id);
      // Read before the dossier: one that is done then goes with a dossier that is frozen, and whoever waits for it sees the end.
      const freezing = await manager.findOneBy(DossierFreezingEntity, { dossierId });
      const dossier = await dossierInScope(manager, viewer, id);
      const steps = await manager.find(DossierStepEntity, { where: { dossierId: dossier.id }, order: { takenAt: 'DESC', id: 'DESC' } });
      const hadAHand = await hasAHand(manager, viewer, dossier.id);
      const moves = nextDossierStatuses(dossier.status).flatMap((to): OfferedMove[] => {
        if ((DOSSIER_MOVES[dossier.status] as Record<string, string>)[to] === 'FREEZING') return [];
        return [{ to, refusal: dossierMoveRefusal(dossier.status, to, hadAHand) === 'AUTHOR' ? 'AUTHOR' : null }];
      });
      const snapshot = dossier.version > 0 ? await readSnapshot(manager, dossier.id, dossier.version) : null;
      const edition = editionOf(dossier);
      const production = await manager.findOneBy(DossierProductionEntity, { dossierId: dossier.id, version: dossier.version, edition });
      const filesOutdated = await areOutdated(manager, this.verbatims, dossier, production);
      const files = filesOutdated ? [] : await manager.query<ProducedFile[]>('SELECT name, sha256, octet_length(bytes) AS size FROM dossier_file WHERE dossier_id = $1 AND version = $2 AND edition = $3 ORDER BY name', [dossier.id, dossier.version, edition]);
      const followUp = await readFollowUp(manager, dossier, published, parisDate(this.clock.now()));
      return { dossier, steps, moves, snapshot, freezing, production, files, filesOutdated, followUp, verbatims: await offeredVerbatims(manager, this.verbatims, dossier) };
    });
  }
}

function naming(query: SelectQueryBuilder<DossierEntity>, siteCode: string): void {
  const site = findSite(siteCode);
  if (!site) {
    query.andWhere('false');
    return;
  }
  query.andWhere('(dossier.siteCode = :site OR (dossier.siteCode IS NULL AND dossier.departmentCode = :department) OR strpos(dossier.letter, :name) > 0)', { site: site.code, department: site.departmentCode, name: site.name });
}

/** Whether files were made of something else than the dossier says now. What was sent stays as it was. */
export async function areOutdated(manager: EntityManager, verbatims: UseVerbatims, dossier: DossierEntity, production: DossierProductionEntity | null): Promise<boolean> {
  if (!production?.madeOf || dossier.sending !== null) return false;
  return production.madeOf !== madeOf(dossier, await verbatims.quoted(manager, dossier.id));
}

/** Whether the viewer, under this account or what looks like another of theirs, wrote, changed or froze the dossier. */
export async function hasAHand(manager: EntityManager, { account }: Viewer, dossierId: string): Promise<boolean> {
  const hands = await manager.findBy(DossierHandEntity, { dossierId });
  return hands.some(({ accountId: id, email, displayName }) => isSamePerson(account, { id, email, displayName }));
}
