import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { isApproved } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { refused, type DossierOutcome } from '../outcome';
import type { Edition } from '../persistence/dossier-file.entities';
import type { DossierEntity } from '../persistence/dossier.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';

/** Asks for the files of a dossier as it stands: a job makes them, and says how far it is. */
@Injectable()
export class AskProduction {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  async execute(viewer: Viewer, id: string): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      if (dossier.version === 0 || dossier.status === 'DRAFT') return refused('NOT_FROZEN');
      await queueProduction(manager, dossier, this.clock.now());
      await this.outbox.append(manager, { kind: 'dossier.asked', payload: { dossierId: dossier.id } });
      return { kind: 'DONE', id: dossier.id };
    });
  }
}

export const editionOf = ({ status }: Pick<DossierEntity, 'status'>): Edition => (isApproved(status) ? 'APPROVED' : 'DRAFT');

export async function queueProduction(manager: EntityManager, dossier: DossierEntity, now: Date): Promise<void> {
  await manager.query(
    `INSERT INTO dossier_production (dossier_id, region_code, version, edition, state, done, asked_at) VALUES ($1, $2, $3, $4, 'QUEUED', 0, $5)
     ON CONFLICT (dossier_id, version, edition) DO UPDATE SET state = 'QUEUED', done = 0, failure = NULL, finished_at = NULL, asked_at = excluded.asked_at`,
    [dossier.id, dossier.regionCode, dossier.version, editionOf(dossier), now],
  );
}
