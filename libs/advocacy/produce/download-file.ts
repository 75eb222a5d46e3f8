import { Injectable } from '@nestjs/common';
import { AuditLog, notFound, type Viewer } from '@vigie/access';
import { Notify } from '@vigie/notifications';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { UseVerbatims } from '@vigie/verbatims';
import { DossierDownloadEntity, DossierFileEntity, DossierProductionEntity } from '../persistence/dossier-file.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';
import { areOutdated } from '../read-dossiers/read-dossiers';
import { editionOf } from './ask-production';

/** Files of dossiers that one account takes within an hour, from which on the nation is told: a dossier has about a dozen. */
export const ABNORMAL_DOWNLOADS = 40;
const HOUR_MS = 3_600_000;

/** Hands out a file of a dossier, and keeps who took it. */
@Injectable()
export class DownloadFile {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly notify: Notify, private readonly verbatims: UseVerbatims, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff; notFound outside the scope, for a file that is not there or is older than what the dossier says */
  execute(viewer: Viewer, id: string, name: string): Promise<{ name: string; bytes: Buffer }> {
    assertAdvocates(viewer);
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      const made = { dossierId: dossier.id, version: dossier.version, edition: editionOf(dossier) };
      const file = await manager.findOneBy(DossierFileEntity, { ...made, name: name.replaceAll('\0', '') });
      if (!file || (await areOutdated(manager, this.verbatims, dossier, await manager.findOneBy(DossierProductionEntity, made)))) throw notFound();
      await manager.insert(DossierDownloadEntity, { id: newId(), dossierId: dossier.id, regionCode: dossier.regionCode, accountId: viewer.account.id, name: file.name, takenAt: this.clock.now() });
      await this.watchVolume(manager, viewer);
      await this.audit.record(manager, { action: 'DOSSIER_DOWNLOADED', subjectKind: 'dossier', subjectId: dossier.id, purpose: `${file.name} ${file.sha256.slice(0, 12)}` });
      return { name: file.name, bytes: file.bytes };
    });
  }

  /** Told once an hour at most, of whichever account it is. */
  private async watchVolume(manager: EntityManager, { account }: Viewer): Promise<void> {
    const now = this.clock.now().getTime();
    const [{ taken }] = await manager.query<[{ taken: number }]>('SELECT count(*)::int AS taken FROM dossier_download WHERE account_id = $1 AND taken_at > $2', [account.id, new Date(now - HOUR_MS)]);
    if (taken < ABNORMAL_DOWNLOADS) return;
    await this.notify.execute(manager, { kind: 'DOWNLOAD_VOLUME', to: { nation: true }, notice: { count: taken }, once: `downloads ${account.id} ${Math.floor(now / HOUR_MS)}` });
  }
}
