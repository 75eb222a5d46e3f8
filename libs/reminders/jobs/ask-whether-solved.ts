import type { EntityManager } from 'typeorm';
import { Notify } from '@vigie/notifications';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner, newId } from '@vigie/platform';
import unsolved from '../ask-solved/unsolved.sql?raw';

/** More would be a chore; the next morning asks about the others. */
const MOST_AT_ONCE = 10;
/** How long a question may be answered by its link. */
const OPEN_MS = 30 * 86_400_000;

interface Due { readonly reportId: string; readonly structureId: string; readonly caseCode: string; readonly afterDays: number; readonly accountId: string }

const ASK = `
  INSERT INTO solved_question (id, round_id, account_id, structure_id, case_code, report_id, after_days, asked_at, expires_at)
  SELECT id, round_id, account_id, structure_id, case_code, report_id, after_days, $2, $3
  FROM jsonb_to_recordset($1::jsonb) AS due(id uuid, round_id uuid, account_id uuid, structure_id uuid, case_code text, report_id uuid, after_days int)
  ON CONFLICT ON CONSTRAINT solved_question_once DO NOTHING
  RETURNING round_id, account_id`;

/** Each working morning: is it solved? Asked one and two months after the last report of a case that is still open, once each time. */
@JobHandler('ask-whether-solved')
export class AskWhetherSolved implements HandlesJob<'ask-whether-solved'> {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly notify: Notify) {}

  async handle(): Promise<JobOutcome> {
    return this.tx.run(SYSTEM, async (manager) => {
      const asked = await this.ask(manager, await manager.query<Due[]>(unsolved, [this.clock.now(), MOST_AT_ONCE]));
      for (const [roundId, { accountId, count }] of asked) {
        await this.notify.execute(manager, { kind: 'SOLVED_QUESTION', to: { accountIds: [accountId] }, notice: { roundId, count }, once: `solved-${roundId}` });
      }
      return asked.size === 0 ? { skipped: 'nothing to ask' } : undefined;
    });
  }

  /** One round for each account; what another worker asked meanwhile is left out. */
  private async ask(manager: EntityManager, due: readonly Due[]): Promise<Map<string, { accountId: string; count: number }>> {
    const now = this.clock.now();
    const rounds = new Map(due.map(({ accountId }) => [accountId, newId(now.getTime())]));
    const rows = due.map(({ accountId, structureId, caseCode, reportId, afterDays }) => ({
      id: newId(now.getTime()), round_id: rounds.get(accountId), account_id: accountId, structure_id: structureId, case_code: caseCode, report_id: reportId, after_days: afterDays,
    }));
    const added = await manager.query<{ round_id: string; account_id: string }[]>(ASK, [JSON.stringify(rows), now, new Date(now.getTime() + OPEN_MS)]);
    const asked = new Map<string, { accountId: string; count: number }>();
    for (const row of added) asked.set(row.round_id, { accountId: row.account_id, count: (asked.get(row.round_id)?.count ?? 0) + 1 });
    return asked;
  }
}
