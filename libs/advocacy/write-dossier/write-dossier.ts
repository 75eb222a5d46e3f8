import { Injectable } from '@nestjs/common';
import { AuditLog, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { isOpen, parisDate } from '@vigie/domain';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { refused, type DossierOutcome } from '../outcome';
import { DossierEntity, type DossierEntity as Dossier } from '../persistence/dossier.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';
import { checkSettings, type DossierSettings } from './dossier-settings';

/** Opens a dossier, and changes what it covers as long as its figures are not frozen. */
@Injectable()
export class WriteDossier {
  constructor(private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff */
  async create(viewer: Viewer, asked: DossierSettings): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    const settings = await this.checked(viewer, asked);
    if ('kind' in settings) return settings;
    const now = this.clock.now();
    return this.tx.run(viewer.scope, async (manager) => {
      const id = newId();
      await manager.insert(DossierEntity, { id, ...settings, authorId: viewer.account.id, authorName: viewer.account.displayName, createdAt: now, updatedAt: now });
      await layHand(manager, viewer, { id, regionCode: settings.regionCode });
      await this.audit.record(manager, { action: 'DOSSIER_CREATED', subjectKind: 'dossier', subjectId: id });
      return { kind: 'DONE', id };
    });
  }

  /**
   * @param revision the one that was read
   * @throws forbidden for all but regional and national staff; notFound outside the scope
   */
  async update(viewer: Viewer, id: string, revision: number, asked: DossierSettings): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    const settings = await this.checked(viewer, asked);
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      if ('kind' in settings) return settings;
      if (!isOpen(dossier.status)) return refused('FROZEN');
      // It may not leave the scope of those who read it: their hands and steps stay where they are.
      if (settings.regionCode !== dossier.regionCode) return refused('TERRITORY_OUTSIDE');
      if (!(await changeDossier(manager, dossier, revision, { ...settings, updatedAt: this.clock.now() }))) return refused('CHANGED');
      await layHand(manager, viewer, dossier);
      return { kind: 'DONE', id: dossier.id };
    });
  }

  private async checked(viewer: Viewer, asked: DossierSettings) {
    const { vocabularies } = await this.catalogue.vocabularies();
    return checkSettings(asked, viewer.scope, vocabularies, parisDate(this.clock.now()));
  }
}

/** From now on the viewer has had a hand in it. */
export async function layHand(manager: EntityManager, { account }: { readonly account: Pick<Viewer['account'], 'id' | 'email' | 'displayName'> }, { id, regionCode }: Pick<Dossier, 'id' | 'regionCode'>): Promise<void> {
  await manager.query(
    'INSERT INTO dossier_hand (dossier_id, region_code, account_id, email, display_name) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    [id, regionCode, account.id, account.email, account.displayName],
  );
}

/** Changes the very revision that was read, or nothing. */
export async function changeDossier(manager: EntityManager, { id }: Pick<Dossier, 'id'>, revision: number, part: Partial<Dossier>): Promise<boolean> {
  const { affected } = await manager.update(DossierEntity, { id, revision }, { ...part, revision: revision + 1 });
  return affected === 1;
}
