import { Inject, Injectable } from '@nestjs/common';
import { EraseFiles } from '@vigie/evidence';
import { Outbox } from '@vigie/pipeline';
import { Clock, CONFIG, Mailer, NoSuchMailbox, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { anonymiseAccounts, closeAccounts, forgetDeadLinks } from '../accounts/close-accounts';
import { amountsOf, countStock, findDue, findDueAccounts, findDueCases, type Due, type DueAccount, type DueCase, type DueOptions } from '../due/find-due';
import { eraseCases } from '../erase/erase-cases';
import { eraseSteps, eraseTestimonies } from '../erase/erase-texts';
import { tellCounts } from '../erase/tell-counts';
import { ErasureLedger } from '../ledger/erasure-ledger';
import { idleLetter } from '../messages.fr';
import { RETENTION, abnormal, totalOf, type Amounts, type Capped } from '../retention-rules';

export interface RetentionPlan { readonly due: Due; readonly amounts: Amounts; readonly stock: Amounts; readonly abnormal: readonly Capped[] }
export interface Erased { readonly cases: number; readonly reports: number; readonly testimonies: number; readonly attachments: number; readonly steps: number; readonly told: number; readonly closed: number; readonly anonymised: number; /** Letters that the mail server did not take: their accounts stay as they were, for the next run. */ readonly untold: number }
export type RetentionOutcome = { readonly kind: 'ERASED'; readonly erased: Erased } | { readonly kind: 'STOPPED'; readonly plan: RetentionPlan };

/** Cases erased in one transaction: it holds their rows for a moment only. */
const BATCH = 200;

/** Erases what is past its time. Each part is whole by itself and may be cut anywhere: the next run goes on. */
@Injectable()
export class RunRetention {
  constructor(
    private readonly tx: TransactionRunner, private readonly files: EraseFiles, private readonly ledger: ErasureLedger, private readonly outbox: Outbox,
    private readonly mailer: Mailer, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** What a run would erase now. */
  plan(demo: boolean): Promise<RetentionPlan> {
    return this.tx.run(SYSTEM, async (m) => {
      const due = await findDue(m, { now: this.clock.now(), demo });
      const [amounts, stock] = [amountsOf(due), await countStock(m, demo)];
      return { due, amounts, stock, abnormal: abnormal(amounts, stock) };
    });
  }

  /**
   * @param accepted how many cases, texts, proofs and accounts in all someone has looked at and agreed to; null: what a usual night erases
   * @returns STOPPED, with nothing erased, when there is abnormally much of it
   */
  async execute({ demo, accepted = null }: { demo: boolean; accepted?: number | null }): Promise<RetentionOutcome> {
    const plan = await this.plan(demo);
    if (plan.abnormal.length > 0 && totalOf(plan.amounts) !== accepted) return { kind: 'STOPPED', plan };
    const options: DueOptions = { now: this.clock.now(), demo };
    const { due } = plan;
    const attachments = await this.files.execute([...new Set([...due.attachments, ...(await this.attachmentsOf(due.cases))])]);
    const texts = await this.tx.run(SYSTEM, async (m) => ({ testimonies: await eraseTestimonies(m, due.testimonies, options.now), steps: await eraseSteps(m, due.steps, options.now) }));
    let [cases, reports] = [0, 0];
    for (let start = 0; start < due.cases.length; start += BATCH) {
      const done = await this.eraseBatch(due.cases.slice(start, start + BATCH), options);
      cases += done.cases;
      reports += done.reports;
    }
    const accounts = await this.settleAccounts(due.accounts, options);
    await this.ledger.copyOut(options.now);
    return { kind: 'ERASED', erased: { cases, reports, attachments, ...texts, ...accounts } };
  }

  private eraseBatch(batch: readonly DueCase[], options: DueOptions): Promise<{ cases: number; reports: number }> {
    return this.tx.run(SYSTEM, async (m) => {
      const still = await findDueCases(m, options, batch);
      const { reports, keys } = await eraseCases(m, still, options.now);
      await tellCounts(m, this.outbox, keys);
      return { cases: still.length, reports };
    });
  }

  private attachmentsOf(cases: readonly DueCase[]): Promise<string[]> {
    return this.tx.run(SYSTEM, async (m) => {
      const rows = await m.query<{ id: string }[]>(
        'SELECT id FROM attachment JOIN unnest($1::uuid[], $2::text[]) AS due(structure_id, case_code) USING (structure_id, case_code)', [cases.map(({ structureId }) => structureId), cases.map(({ caseCode }) => caseCode)]);
      return rows.map(({ id }) => id);
    });
  }

  private async settleAccounts(due: readonly DueAccount[], options: DueOptions): Promise<{ told: number; closed: number; anonymised: number; untold: number }> {
    let [told, untold] = [0, 0];
    for (const account of due.filter(({ act }) => act === 'TELL')) {
      if (await this.tell(account)) {
        await this.tx.run(SYSTEM, (m) => m.query('UPDATE account SET idle_noticed_at = $2 WHERE id = $1', [account.id, options.now]));
        told += 1;
      } else untold += 1;
    }
    return this.tx.run(SYSTEM, async (m) => {
      // Asked again: somebody may have signed in since.
      const planned = new Set(due.map(({ id, act }) => `${act} ${id}`));
      const still = (await findDueAccounts(m, options)).filter(({ id, act }) => planned.has(`${act} ${id}`));
      const ids = (act: DueAccount['act']) => still.filter((one) => one.act === act).map(({ id }) => id);
      const [close, anonymise] = [ids('CLOSE'), ids('ANONYMISE')];
      await closeAccounts(m, close, options.now);
      await anonymiseAccounts(m, anonymise, options.now);
      await forgetDeadLinks(m, new Date(options.now.getTime() - RETENTION.deadLinkDays * 86_400_000));
      return { told, closed: close.length, anonymised: anonymise.length, untold };
    });
  }

  /** Whoever left the association, and their mailbox with them, is told as well as can be: their account must not stay open for that. */
  private async tell({ email, role }: DueAccount): Promise<boolean> {
    try {
      await this.mailer.send(idleLetter(email, this.config.publicUrl, role, RETENTION.noticeDays));
      return true;
    } catch (error) {
      return error instanceof NoSuchMailbox;
    }
  }
}
