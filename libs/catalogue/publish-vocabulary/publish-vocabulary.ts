import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, forbidden, type Viewer } from '@vigie/access';
import { TransactionRunner } from '@vigie/platform';
import { CatalogueService } from '../catalogue.service';
import { currentVersion, readVocabularies, type PublishedVocabularies } from '../vocabularies/read-vocabularies';
import { planChanges, type ChangeError, type ChangePlan, type VocabularyChange } from './plan-changes';

export type PublishOutcome =
  | { readonly kind: 'PUBLISHED'; readonly published: PublishedVocabularies }
  | { readonly kind: 'REFUSED'; readonly errors: readonly ChangeError[] };

/** Any constant: publications wait for each other, so that each is judged against the one before. */
const PUBLICATION_LOCK = 72_617_403;

/** Publishes a new version of the vocabularies. Nothing is deleted: reports keep the words they were made with. */
@Injectable()
export class PublishVocabulary {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws forbidden for everyone but national staff */
  async execute(viewer: Viewer, changes: readonly VocabularyChange[], note: string | null): Promise<PublishOutcome> {
    if (viewer.role !== 'NATIONAL' || viewer.scope.kind !== 'NATION') throw forbidden();
    const outcome = await this.tx.run(viewer.scope, (m) => this.publish(m, viewer, changes, note));
    if (outcome.kind === 'PUBLISHED') this.catalogue.forgetCurrentVersion();
    return outcome;
  }

  private async publish(manager: EntityManager, viewer: Viewer, changes: readonly VocabularyChange[], note: string | null): Promise<PublishOutcome> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [PUBLICATION_LOCK]);
    const before = await currentVersion(manager);
    const judged = planChanges(await readVocabularies(manager, before), changes);
    if ('errors' in judged) return { kind: 'REFUSED', errors: judged.errors };
    const version = before + 1;
    await manager.query('INSERT INTO vocabulary_version (version, published_by, note) VALUES ($1, $2, $3)', [version, viewer.account.id, note]);
    await write(manager, judged.plan, version);
    await this.audit.record(manager, { action: 'VOCABULARY_PUBLISHED', subjectKind: 'vocabulary_version', subjectId: String(version) });
    return { kind: 'PUBLISHED', published: await readVocabularies(manager, version) };
  }
}

/** A new wording takes the place of the old one; a new term comes last. */
async function write(manager: EntityManager, { close, open }: ChangePlan, version: number): Promise<void> {
  await manager.query(
    `UPDATE vocabulary_term t SET retired_in_version = $2
       FROM jsonb_to_recordset($1::jsonb) AS closed(vocabulary text, code text)
      WHERE t.vocabulary = closed.vocabulary AND t.code = closed.code AND t.retired_in_version IS NULL`,
    [JSON.stringify(close), version],
  );
  await manager.query(
    `INSERT INTO vocabulary_term (vocabulary, code, since_version, label, group_code, sector, position)
     SELECT o.vocabulary, o.code, $2::int, o.label, o."group", o.sector,
            coalesce((SELECT max(t.position) FROM vocabulary_term t WHERE t.vocabulary = o.vocabulary AND t.code = o.code),
                     (SELECT max(t.position) FROM vocabulary_term t WHERE t.vocabulary = o.vocabulary) + o.place)
       FROM jsonb_to_recordset($1::jsonb) AS o(vocabulary text, code text, label text, "group" text, sector text, place int)`,
    [JSON.stringify(open.map((term, index) => ({ ...term, place: index + 1 }))), version],
  );
}
