import type { EntityManager } from 'typeorm';
import { parisDate, type IsoDate, type SurgeSettings } from '@vigie/domain';
import type { TrialCount, TrialResult } from '../persistence/settings.entities';
import { AlertBook } from '../scan-surges/alert-book';
import { isHeld, reportsByStructure, restsOn } from '../scan-surges/record-alerts';
import { judgeWeeks, readNation, weeksToJudge, type NationalCounts } from '../scan-surges/scan-surges';

/** Weeks a trial looks at. */
export const TRIAL_WEEKS = 12;

/**
 * What the last weeks would have given with the settings in force and with others, as if none had ever been judged. Writes nothing.
 *
 * @param manager of a transaction that sees everything
 * @returns null when no week is in well enough to be judged
 */
export async function rehearseScan(manager: EntityManager, now: Date, inForce: SurgeSettings, wished: SurgeSettings): Promise<TrialResult | null> {
  const nation = await readNation(manager, parisDate(now));
  // The same weeks on both sides, or the counts could not be compared.
  const leastCompleteness = Math.max(inForce.leastCompleteness, wished.leastCompleteness);
  const weeks = weeksToJudge(nation, { weeks: TRIAL_WEEKS, leastCompleteness });
  const [firstWeek, lastWeek] = [weeks[0], weeks.at(-1)];
  if (!firstWeek || !lastWeek) return null;
  const count = (settings: SurgeSettings) => countAlerts(manager, nation, weeks, settings);
  return { weeks: weeks.length, firstWeek, lastWeek, series: nation.counts.series.length, now: await count(inForce), wished: await count(wished) };
}

async function countAlerts(manager: EntityManager, nation: NationalCounts, weeks: readonly IsoDate[], settings: SurgeSettings): Promise<TrialCount> {
  const book = AlertBook.blank(settings.endsAfter);
  await judgeWeeks(manager, nation, weeks, book, settings);
  let [told, held] = [0, 0];
  for (const alert of book.touched()) {
    const alarms = alert.seen.filter(({ alarm }) => alarm);
    const served = await reportsByStructure(manager, alert, alarms.map(({ week }) => week), nation.groups);
    if (isHeld(restsOn(served, settings), alarms.reduce((sum, { upper }) => sum + (upper ?? 0), 0))) held++;
    else told++;
  }
  return { told, held };
}
