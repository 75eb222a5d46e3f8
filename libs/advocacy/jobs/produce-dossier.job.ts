import type { JobPayload } from '@vigie/contracts';
import { readLetterBody } from '@vigie/domain';
import { JobHandler, type HandlesJob, type JobAttempt, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { UseVerbatims } from '@vigie/verbatims';
import { readSnapshot } from '../freeze/read-snapshot';
import { MESSAGES } from '../messages.fr';
import { DossierEntity } from '../persistence/dossier.entities';
import { DossierProductionEntity, type Edition } from '../persistence/dossier-file.entities';
import { editionOf } from '../produce/ask-production';
import { madeOf } from '../produce/made-of';
import { sha256 } from '../produce/file-hash';
import { UnprintableText } from '../produce/typefaces';

/** Makes the files of a dossier. Idempotent: made again, they are the same. */
@JobHandler('produce-dossier')
export class ProduceDossier implements HandlesJob<'produce-dossier'> {
  constructor(private readonly tx: TransactionRunner, private readonly verbatims: UseVerbatims, private readonly clock: Clock) {}

  async handle({ dossierId }: JobPayload<'produce-dossier'>, { last }: Pick<JobAttempt, 'last'> = { last: true }): Promise<JobOutcome> {
    const ready = await this.tx.run(SYSTEM, async (manager) => {
      const dossier = await manager.findOneBy(DossierEntity, { id: dossierId });
      if (!dossier || dossier.version === 0 || dossier.status === 'DRAFT') return null;
      // A testimony taken back asks for the files again, where there are any.
      if (!(await manager.existsBy(DossierProductionEntity, { dossierId, version: dossier.version, edition: editionOf(dossier) }))) return null;
      const snapshot = await readSnapshot(manager, dossier.id, dossier.version);
      const body = dossier.letter === null ? null : readLetterBody(dossier.letter);
      return snapshot && body && { dossier, snapshot, body, verbatims: await this.verbatims.quoted(manager, dossier.id) };
    });
    if (!ready) return this.forget(dossierId);
    const { dossier, snapshot: { content: snapshot, hash, changes }, body, verbatims } = ready;
    const edition = editionOf(dossier);
    const step = (part: Partial<DossierProductionEntity>) => this.tx.run(SYSTEM, (manager) => manager.update(DossierProductionEntity, { dossierId, version: dossier.version, edition }, part));
    await step({ state: 'RUNNING', done: 0 });
    // What sets pages in type is large, and few programs ever make a dossier: it is loaded by the first.
    const { produceFiles } = await import('../produce/produce-files');
    try {
      const files = await produceFiles({ snapshot, hash, body, approval: edition === 'APPROVED' ? dossier.approval : null, verbatims, changes }, async (done) => { await step({ done }); });
      await this.keep(dossier, edition, files, madeOf(dossier, verbatims));
      await step({ state: 'DONE', failure: null, finishedAt: this.clock.now() });
    } catch (error) {
      const unprintable = error instanceof UnprintableText;
      if (unprintable || last) await step({ state: 'FAILED', failure: unprintable ? MESSAGES.unprintable(error.characters.join(' ')) : MESSAGES.productionFailed, finishedAt: this.clock.now() });
      else await step({ state: 'QUEUED', done: 0 });
      // What no attempt will print is told to the person; anything else is tried again.
      if (!unprintable) throw error;
    }
  }

  /** All or nothing: nobody downloads half a dossier. Files of earlier versions and editions, which never left, go with it. */
  private keep({ id, regionCode, version }: DossierEntity, edition: Edition, files: ReadonlyMap<string, Uint8Array>, made: string): Promise<void> {
    return this.tx.run(SYSTEM, async (manager) => {
      await manager.query('DELETE FROM dossier_file WHERE dossier_id = $1', [id]);
      for (const [name, bytes] of files) {
        await manager.query('INSERT INTO dossier_file (dossier_id, region_code, version, edition, name, bytes, sha256) VALUES ($1, $2, $3, $4, $5, $6, $7)', [id, regionCode, version, edition, name, Buffer.from(bytes), sha256(bytes)]);
      }
      await manager.update(DossierProductionEntity, { dossierId: id, version, edition }, { madeOf: made });
    });
  }

  /** Files of a dossier that was not produced as it stands: nobody is handed them any more, and a testimony may have been taken out since. */
  private async forget(dossierId: string): Promise<JobOutcome> {
    await this.tx.run(SYSTEM, (manager) => manager.query(`DELETE FROM dossier_file WHERE dossier_id = $1 AND EXISTS (SELECT 1 FROM dossier WHERE id = $1 AND sending IS NULL)`, [dossierId]));
    return { skipped: 'nothing frozen to produce' };
  }
}
