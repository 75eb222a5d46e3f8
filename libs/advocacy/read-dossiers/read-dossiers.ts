import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { DOSSIER_MOVES, dossierMoveRefusal, isSamePerson, nextDossierStatuses, type DossierStatus } from '@vigie/domain';
import { TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { readSnapshot, type KeptSnapshot } from '../freeze/read-snapshot';
import { DossierHandEntity, DossierStepEntity, type DossierEntity } from '../persistence/dossier.entities';
import { assertAdvocates, dossierInScope, dossiersInScope } from './dossier-in-scope';

/** All optional and all together. */
export interface DossierCriteria {
  readonly statuses?: readonly DossierStatus[] | null;
  readonly regionCode?: string | null;
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
}

@Injectable()
export class ReadDossiers {
  constructor(private readonly tx: TransactionRunner) {}

  /** The latest changed first. @throws forbidden for all but regional and national staff */
  async page(viewer: Viewer, { statuses, regionCode }: DossierCriteria, page?: PageInput | null): Promise<{ items: DossierEntity[]; total: number }> {
    assertAdvocates(viewer);
    const { limit, offset } = pageBounds(page);
    return this.tx.run(viewer.scope, async (manager) => {
      const query = dossiersInScope(manager, viewer);
      if (statuses?.length) query.andWhere('dossier.status = ANY (:statuses)', { statuses });
      if (regionCode) query.andWhere('dossier.regionCode = :regionCode', { regionCode: regionCode.replaceAll('\0', '') });
      const total = await query.getCount();
      return { total, items: await query.orderBy('dossier.updatedAt', 'DESC').addOrderBy('dossier.id').limit(limit).offset(offset).getMany() };
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  async one(viewer: Viewer, id: string): Promise<DossierView> {
    assertAdvocates(viewer);
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      const steps = await manager.find(DossierStepEntity, { where: { dossierId: dossier.id }, order: { takenAt: 'DESC', id: 'DESC' } });
      const hadAHand = await hasAHand(manager, viewer, dossier.id);
      const moves = nextDossierStatuses(dossier.status).flatMap((to): OfferedMove[] => {
        if ((DOSSIER_MOVES[dossier.status] as Record<string, string>)[to] === 'FREEZING') return [];
        return [{ to, refusal: dossierMoveRefusal(dossier.status, to, hadAHand) === 'AUTHOR' ? 'AUTHOR' : null }];
      });
      const snapshot = dossier.version > 0 ? await readSnapshot(manager, dossier.id, dossier.version) : null;
      return { dossier, steps, moves, snapshot };
    });
  }
}

/** Whether the viewer, under this account or what looks like another of theirs, wrote, changed or froze the dossier. */
export async function hasAHand(manager: EntityManager, { account }: Viewer, dossierId: string): Promise<boolean> {
  const hands = await manager.findBy(DossierHandEntity, { dossierId });
  return hands.some(({ accountId: id, email, displayName }) => isSamePerson(account, { id, email, displayName }));
}
