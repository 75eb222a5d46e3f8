import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { isOpen } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner } from '@vigie/platform';
import { refused, type DossierOutcome } from '../outcome';
import { DossierFreezingEntity } from '../persistence/dossier-file.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';
import { retiredThemes } from '../write-dossier/dossier-settings';

/** A freezing that has said nothing for so long has lost its job: it may be asked for again. */
const FORGOTTEN_MS = 15 * 60_000;

/** Asks for the figures of a dossier to be frozen: a job counts them, and says how far it is. */
@Injectable()
export class AskFreezing {
  constructor(private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly outbox: Outbox, private readonly clock: Clock) {}

  /**
   * Asked twice, it is done once.
   * @param revision the one that was read
   * @throws forbidden for all but regional and national staff; notFound outside the scope
   */
  async execute(viewer: Viewer, id: string, revision: number): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    const { vocabularies } = await this.catalogue.vocabularies();
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      if (!isOpen(dossier.status)) return refused('FROZEN');
      if (dossier.revision !== revision) return refused('CHANGED');
      const gone = retiredThemes(dossier.themes, vocabularies);
      if (gone.length > 0) return refused('CODE_RETIRED', gone.join(', '));
      const now = this.clock.now();
      const known = await manager.findOneBy(DossierFreezingEntity, { dossierId: dossier.id });
      const going = known && ['QUEUED', 'RUNNING'].includes(known.state) && known.revision === revision && now.getTime() - known.askedAt.getTime() < FORGOTTEN_MS;
      if (going) return { kind: 'DONE', id: dossier.id };
      const { account } = viewer;
      await manager.query(
        `INSERT INTO dossier_freezing (dossier_id, region_code, revision, account_id, email, display_name, state, done, asked_at) VALUES ($1, $2, $3, $4, $5, $6, 'QUEUED', 0, $7)
         ON CONFLICT (dossier_id) DO UPDATE SET revision = excluded.revision, account_id = excluded.account_id, email = excluded.email, display_name = excluded.display_name,
           state = 'QUEUED', done = 0, failure = NULL, finished_at = NULL, asked_at = excluded.asked_at`,
        [dossier.id, dossier.regionCode, revision, account.id, account.email, account.displayName, now],
      );
      await this.outbox.append(manager, { kind: 'freezing.asked', payload: { dossierId: dossier.id } });
      return { kind: 'DONE', id: dossier.id };
    });
  }
}
