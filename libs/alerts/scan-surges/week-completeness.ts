import type { EntityManager } from 'typeorm';
import { addDays, completenessByDelay, daysBetween, type DatedReport, type IsoDate } from '@vigie/domain';

/** Days of occurrence looked back on to learn how late reports come. */
const LEARN_FROM_DAYS = 182;
/** A report later than that is a file brought in, or an old matter: it says nothing of how fast the week's own reports come. */
const LONGEST_DELAY_DAYS = 56;

/** Share of a week's reports thought to be in by now; 1 for weeks old enough. */
export type WeekCompleteness = (monday: IsoDate) => number;

/** Learnt from all reports of the nation: how many days after the facts they came in (Lawless 1994; see docs/surges.md). */
export async function readCompleteness(manager: EntityManager, today: IsoDate): Promise<WeekCompleteness> {
  const first = addDays(today, -LEARN_FROM_DAYS);
  const rows = await manager.query<{ day: number; delay: number; reports: number }[]>(
    `SELECT occurred_on - $1::date AS day, delay, count(*)::int AS reports
     FROM report CROSS JOIN LATERAL (SELECT (created_at AT TIME ZONE 'Europe/Paris')::date - occurred_on AS delay) AS wait
     WHERE occurred_on >= $1::date AND occurred_on <= $2::date AND delay BETWEEN 0 AND $3 AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
     GROUP BY 1, 2`,
    [first, today, LONGEST_DELAY_DAYS],
  );
  const share = completenessByDelay(datedReports(rows), daysBetween(first, today), LONGEST_DELAY_DAYS);
  return (monday) => {
    let sum = 0;
    for (let day = 0; day < 7; day++) sum += share[Math.min(LONGEST_DELAY_DAYS, Math.max(0, daysBetween(addDays(monday, day), today)))] ?? 1;
    return sum / 7;
  };
}

function* datedReports(rows: readonly { day: number; delay: number; reports: number }[]): Generator<DatedReport> {
  for (const { day, delay, reports } of rows) {
    for (let i = 0; i < reports; i++) yield { occurred: day, received: day + delay };
  }
}
