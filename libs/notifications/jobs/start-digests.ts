import type { JobPayload } from '@vigie/contracts';
import { JobHandler, Outbox, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';

/** What was mailed is kept this long, so that the same occasion is not told again; days. */
const KEEP_MAILED_DAYS = 180;

/** By the clock: each account with lines that wait gets its letter. */
@JobHandler('start-digests')
export class StartDigests implements HandlesJob<'start-digests'> {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly clock: Clock) {}

  async handle({ rhythm }: JobPayload<'start-digests'>): Promise<JobOutcome> {
    return this.tx.run(SYSTEM, async (manager) => {
      const before = new Date(this.clock.now().getTime() - KEEP_MAILED_DAYS * 86_400_000);
      await manager.query('DELETE FROM notification WHERE mailed_at < $1', [before]);
      const waiting = await manager.query<{ account_id: string }[]>('SELECT DISTINCT account_id FROM notification WHERE rhythm = $1 AND mailed_at IS NULL ORDER BY account_id', [rhythm]);
      if (waiting.length === 0) return { skipped: 'no letter waits' };
      await this.outbox.append(manager, ...waiting.map((row) => ({ kind: 'letters.due' as const, payload: { accountId: row.account_id, rhythm } })));
      return undefined;
    });
  }
}
