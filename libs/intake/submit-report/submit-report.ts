import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forbidden, type Viewer } from '@vigie/access';
import type { EventPayload, ReportForm } from '@vigie/contracts';
import { newCaseCode, newReportReference } from '@vigie/domain';
import { Clock, TransactionRunner, newId, runPrepared, isUuid, type PreparedStatement } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { ReportFormCheck } from '../report-form/report-form-check';
import { structureWriter, type StructureWriter } from '../report-form/structure-writer';
import { apartErrors, keepApart, type FiledApart } from '../similar-reports/filed-apart';
import insertReport from './insert-report.sql?raw';
import { answers, bodyHash, bucketKeysOf, ruptureRows } from './report-row';
import type { RefusedField, SubmitOutcome } from './submit-outcome';

const INSERT_REPORT: PreparedStatement = { name: 'insert-report', text: insertReport };

/** References and case codes have 35 random bits: a second draw is rare, a fifth means that something else is wrong. */
const DRAWS = 5;

/** A row already under the key, and whether the body was the same. */
interface Standing { id: string; reference: string; case_code: string; created_at: Date; vocabulary_version: number; body_hash: Buffer }

interface Submission { readonly writer: StructureWriter; readonly key: string; readonly report: ReportForm; readonly vocabularyVersion: number; readonly apart: FiledApart | null }

/** Takes a report in: validated, then the report, its ruptures and its event in one transaction. */
@Injectable()
export class SubmitReport {
  constructor(private readonly tx: TransactionRunner, private readonly form: ReportFormCheck, private readonly clock: Clock) {}

  /**
   * @param idempotencyKey a UUID the client draws once a report. It holds for the life of the report, within the structure.
   * @param draft whatever the client sent
   * @param apart why it is no part of a report it looks like, when the sender was asked
   * @throws forbidden for other roles than REPORTER and STRUCTURE_MANAGER, and for a structure that is no longer active
   */
  async execute(viewer: Viewer, idempotencyKey: string, draft: unknown, apart: FiledApart | null = null): Promise<SubmitOutcome> {
    const writer = structureWriter(viewer);
    const key = isUuid(idempotencyKey) ? idempotencyKey.toLowerCase() : null;
    const checked = await this.form.check(draft);
    const faults = apart ? apartErrors(apart) : [];
    if (key && checked.ok && faults.length === 0) return this.take({ writer, key, report: checked.report, vocabularyVersion: checked.vocabularyVersion, apart });
    const standing = key ? await this.tx.run(writer.scope, (m) => standingUnder(m, writer, key)) : null;
    if (standing) return this.judgeOldRetry(standing, draft);
    const errors: readonly RefusedField[] = [...(checked.ok ? [] : checked.errors), ...faults];
    return { kind: 'REFUSED', errors: key ? errors : [{ path: 'idempotencyKey', code: 'KEY_NOT_UUID', message: MESSAGES.keyNotUuid }, ...errors] };
  }

  private async take(submission: Submission): Promise<SubmitOutcome> {
    for (let draw = 1; draw <= DRAWS; draw += 1) {
      const outcome = await this.tx.run(submission.writer.scope, (m) => this.insertOrRead(m, submission));
      if (outcome) return outcome;
    }
    throw new Error('No free reference or case code after several draws.');
  }

  /** Null: the reference or the case code drawn was taken. A concurrent sender under the same key is waited for by the insert itself. */
  private async insertOrRead(manager: EntityManager, { writer, key, report, vocabularyVersion, apart }: Submission): Promise<SubmitOutcome | null> {
    const receivedAt = this.clock.now();
    const id = newId(receivedAt.getTime());
    const reference = newReportReference(receivedAt);
    const caseCode = report.caseCode ?? newCaseCode();
    const hash = bodyHash(report);
    const event: EventPayload<'report.submitted'> = { reportId: id, keys: bucketKeysOf(report) };
    const inserted = await runPrepared(manager, INSERT_REPORT, [
      id, reference, key, writer.structureId, writer.accountId, hash, receivedAt,
      caseCode, report.caseCode === null, JSON.stringify(ruptureRows(report)), JSON.stringify(event), vocabularyVersion, ...answers(report),
    ]);
    if (inserted.length > 0 && apart) await keepApart(manager, id, apart);
    if (inserted.length > 0) return { kind: 'RECEIPT', id, reference, caseCode, receivedAt, replayed: false };
    const standing = await standingUnder(manager, writer, key);
    if (standing) return judge(standing, hash);
    await assertActive(manager, writer);
    return null;
  }

  /**
   * A retry may come long after: a code it uses may be retired by now. The report stands, so it is read
   * again with the words of its own version before it is called another.
   */
  private async judgeOldRetry(standing: Standing, draft: unknown): Promise<SubmitOutcome> {
    const checked = await this.form.check(draft, standing.vocabulary_version);
    return checked.ok ? judge(standing, bodyHash(checked.report)) : { kind: 'REFUSED', errors: checked.errors };
  }
}

async function standingUnder(manager: EntityManager, writer: StructureWriter, key: string): Promise<Standing | null> {
  const rows: Standing[] = await manager.query(
    `SELECT id, reference, case_code, created_at, vocabulary_version, body_hash FROM report WHERE structure_id = $1 AND idempotency_key = $2`,
    [writer.structureId, key],
  );
  return rows[0] ?? null;
}

function judge(standing: Standing, hash: Buffer): SubmitOutcome {
  if (!standing.body_hash.equals(hash)) return { kind: 'CONFLICT', reference: standing.reference };
  return { kind: 'RECEIPT', id: standing.id, reference: standing.reference, caseCode: standing.case_code, receivedAt: standing.created_at, replayed: true };
}

async function assertActive(manager: EntityManager, writer: StructureWriter): Promise<void> {
  const rows: unknown[] = await manager.query('SELECT 1 FROM structure WHERE id = $1 AND active', [writer.structureId]);
  if (rows.length === 0) throw forbidden();
}
