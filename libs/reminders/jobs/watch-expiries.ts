import type { EntityManager } from 'typeorm';
import { WATCHED_AFTER_DAYS, FURTHEST_BEFORE, addDays, parisDate, thresholdCrossed, type IsoDate } from '@vigie/domain';
import { Notify } from '@vigie/notifications';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { thresholdsOf } from '../thresholds/expiry-thresholds';
import { readExpiries } from '../watch/expiry';

/** After a longer silence the list in the app says it better than a letter of old news; days. */
const LONGEST_CATCH_UP_DAYS = 14;

/** Structures with somebody to tell, and something that ends near enough. */
const CONCERNED = `
  SELECT structure.id FROM structure
  WHERE structure.active AND EXISTS (SELECT 1 FROM account WHERE account.structure_id = structure.id AND account.disabled_at IS NULL)
    AND (EXISTS (SELECT 1 FROM report WHERE report.structure_id = structure.id AND stay_document_expires_on BETWEEN $1 AND $2)
      OR EXISTS (SELECT 1 FROM case_contract WHERE case_contract.structure_id = structure.id AND ends_on BETWEEN $1 AND $2))
  ORDER BY structure.id`;

/** Each morning: who is told that something came to a threshold since the last time, in counts alone. */
@JobHandler('watch-expiries')
export class WatchExpiries implements HandlesJob<'watch-expiries'> {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly notify: Notify) {}

  /** Run twice on one day, it tells once. */
  async handle(): Promise<JobOutcome> {
    const today = parisDate(this.clock.now());
    const { since, structures } = await this.tx.run(SYSTEM, async (manager) => ({
      since: await lastRound(manager, today),
      structures: await manager.query<{ id: string }[]>(CONCERNED, [addDays(today, -WATCHED_AFTER_DAYS), addDays(today, FURTHEST_BEFORE)]),
    }));
    if (since >= today) return { skipped: 'today was told' };
    for (const { id } of structures) await this.tx.run(SYSTEM, (manager) => this.tell(manager, id, since, today));
    await this.tx.run(SYSTEM, (manager) => manager.query('INSERT INTO expiry_round (day, ran_at) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING', [today, this.clock.now()]));
    return undefined;
  }

  private async tell(manager: EntityManager, structureId: string, since: IsoDate, today: IsoDate): Promise<void> {
    const thresholds = await thresholdsOf(manager, structureId);
    const window = { structureId, first: addDays(today, -WATCHED_AFTER_DAYS), last: addDays(today, Math.max(...thresholds)) };
    const open = (await readExpiries(manager, window, thresholds, today)).filter(({ filedOn }) => filedOn === null);
    const counts = new Map<number, number>();
    for (const { dueOn } of open) {
      const crossed = thresholdCrossed(dueOn, thresholds, since, today);
      if (crossed !== null) counts.set(crossed, (counts.get(crossed) ?? 0) + 1);
    }
    if (counts.size === 0) return;
    const reached = [...counts].map(([daysLeft, count]) => ({ daysLeft, count }));
    await this.notify.execute(manager, { kind: 'EXPIRY_REACHED', to: { structureId }, notice: { reached }, once: `expiry-${structureId}-${today}` });
  }
}

/** The last day that was told; yesterday when there is none, or when it is too long ago. */
async function lastRound(manager: EntityManager, today: IsoDate): Promise<IsoDate> {
  const [round] = await manager.query<{ day: IsoDate | null }[]>('SELECT max(day)::text AS day FROM expiry_round');
  return round?.day && round.day >= addDays(today, -LONGEST_CATCH_UP_DAYS) ? round.day : addDays(today, -1);
}
