import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Viewer, notFound } from '@vigie/access';
import type { FieldError } from '@vigie/contracts';
import { isEditable } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner, isUuid } from '@vigie/platform';
import { ReportEntity } from '../persistence/report.entity';
import { RuptureEntity } from '../persistence/rupture.entity';
import { ReportFormCheck, type CheckedForm } from '../report-form/report-form-check';
import { reportView, type ReportView } from '../read-reports/report-view';
import { recordRevision } from '../report-history/record-revision';
import { answersIn, answersOf, changesBetween } from '../report-history/report-changes';
import { structureWriter } from '../report-form/structure-writer';
import { answers, bucketKeysOf, ruptureRows } from '../submit-report/report-row';
import updateReport from './update-report.sql?raw';

/** What comes of correcting a report; all of it expected. */
export type EditOutcome =
  | { readonly kind: 'EDITED'; readonly report: ReportView }
  | { readonly kind: 'REFUSED'; readonly errors: readonly FieldError[] }
  /** Somebody else changed it since the client read it. */
  | { readonly kind: 'CHANGED'; readonly revision: number }
  | { readonly kind: 'CLOSED' };

/** The structure corrects its own report, as long as nobody has built on it: a correction stands for a new submission. */
@Injectable()
export class EditReport {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly form: ReportFormCheck,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @param revision the one the client read, so that nobody overwrites what they have not seen
   * @throws forbidden for staff; notFound for a report of another structure
   */
  async execute(viewer: Viewer, id: string, revision: number, draft: unknown): Promise<EditOutcome> {
    const { scope, structureId, accountId } = structureWriter(viewer);
    if (!isUuid(id)) throw notFound();
    // Before the transaction: the check may read the vocabularies, and a connection that waits for another can exhaust the pool.
    const today = await this.form.check(draft);
    return this.tx.run(scope, async (manager) => {
      const report = await manager.findOne(ReportEntity, { where: { id, structureId }, lock: { mode: 'pessimistic_write' } });
      if (!report) throw notFound();
      if (report.revision !== revision) return { kind: 'CHANGED', revision: report.revision };
      if (report.erasedAt !== null || !isEditable(report.status)) return { kind: 'CLOSED' };
      const checked = today.ok ? today : await this.checkWithWordsOf(report, draft, today);
      if (!checked.ok) return { kind: 'REFUSED', errors: checked.errors };
      return { kind: 'EDITED', report: reportView(await this.write(manager, report, checked, accountId), scope) };
    });
  }

  /** What today's vocabularies refuse, those the report was made with may take: a code retired since then may stay. */
  private async checkWithWordsOf(report: ReportEntity, draft: unknown, today: CheckedForm): Promise<CheckedForm> {
    if (today.vocabularyVersion === report.vocabularyVersion) return today;
    const then = await this.form.check(draft, report.vocabularyVersion);
    return then.ok ? then : today;
  }

  private async write(manager: EntityManager, before: ReportEntity, { report, vocabularyVersion }: Extract<CheckedForm, { ok: true }>, accountId: string): Promise<ReportEntity> {
    const madeAt = this.clock.now();
    const ruptures = await manager.find(RuptureEntity, { where: { reportId: before.id }, order: { position: 'ASC' } });
    const changes = changesBetween(answersOf(before, ruptures), answersIn(report, before.caseCode));
    await manager.query(updateReport, [
      before.id, madeAt, 'SUBMITTED', report.caseCode, JSON.stringify(ruptureRows(report)), vocabularyVersion, ...answers(report),
    ]);
    await recordRevision(manager, before, { act: 'EDITED', changes, accountId, madeAt });
    await this.outbox.append(manager, { kind: 'report.edited', payload: { reportId: before.id, keys: bucketKeysOf(before, report) } });
    return manager.findOneByOrFail(ReportEntity, { id: before.id });
  }
}
