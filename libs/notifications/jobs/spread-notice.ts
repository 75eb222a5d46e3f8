import type { EntityManager } from 'typeorm';
import { NOTICE_SCHEMAS, type JobPayload } from '@vigie/contracts';
import { JobHandler, Outbox, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner, newId } from '@vigie/platform';
import { findRecipients, type Recipient } from '../give-notice/find-recipients';

type Given = JobPayload<'spread-notice'>;

const REMEMBER = `
  INSERT INTO notification (id, account_id, kind, notice, once, rhythm, created_at)
  SELECT id, account_id, $2, $3, $4, rhythm, $5 FROM jsonb_to_recordset($1::jsonb) AS told(id uuid, account_id uuid, rhythm text)
  ON CONFLICT ON CONSTRAINT notification_once DO NOTHING
  RETURNING account_id, rhythm`;

/** One notice becomes a line of the next letter of each account it is for. */
@JobHandler('spread-notice')
export class SpreadNotice implements HandlesJob<'spread-notice'> {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly clock: Clock) {}

  /** @throws when the notice is not what its kind carries: nothing else may reach a mail */
  async handle(given: Given): Promise<JobOutcome> {
    const notice = NOTICE_SCHEMAS[given.kind].parse(given.notice);
    return this.tx.run(SYSTEM, async (manager) => {
      const told = (await findRecipients(manager, given.kind, given.to)).filter(({ rhythm }) => rhythm !== 'OFF');
      if (told.length === 0) return { skipped: 'nobody wants to be told' };
      const now = await this.remember(manager, given, notice, told);
      await this.outbox.append(manager, ...now.map((accountId) => ({ kind: 'letters.due' as const, payload: { accountId, rhythm: 'IMMEDIATE' as const } })));
      return undefined;
    });
  }

  /** Returns the accounts that are told at once, and were not before. */
  private async remember(manager: EntityManager, { kind, once }: Given, notice: object, told: readonly Recipient[]): Promise<string[]> {
    const now = this.clock.now();
    const rows = told.map(({ id, rhythm }) => ({ id: newId(now.getTime()), account_id: id, rhythm }));
    const added = await manager.query<{ account_id: string; rhythm: string }[]>(REMEMBER, [JSON.stringify(rows), kind, JSON.stringify(notice), once, now]);
    return added.filter(({ rhythm }) => rhythm === 'IMMEDIATE').map((row) => row.account_id);
  }
}
