import type { EntityManager } from 'typeorm';
import { addDays, daysBetween, judgeWeek, parisDate, watchWith, type IsoDate, type SurgeSettings, type WatchOptions } from '@vigie/domain';
import { AlertBook, extend, type OpenAlert, type SeenWeek } from './alert-book';
import { findSurges, type JudgedSeries } from './find-surges';
import { leadingSurges } from './leading-surges';
import { recordAlerts, type RecordedAlert } from './record-alerts';
import { SCAN_SETTINGS, checkScanSettings, type ScanSettings } from './scan-settings';
import { readSiteReports } from './site-reports';
import { readCompleteness, type WeekCompleteness } from './week-completeness';
import { readGroups, readWeeklyCounts, seriesName, type CountedSeries, type GroupOf, type SeriesKey, type WeeklyCounts } from './weekly-counts';

export interface ScanReport {
  /** Mondays of the weeks judged; those of which too few reports are in wait. */
  readonly judged: readonly IsoDate[];
  /** Series with at least one report in the weeks counted. */
  readonly series: number;
  readonly alerts: readonly RecordedAlert[];
}

/** Any constant: one scan at a time. */
const SCAN_LOCK = 72_617_413;
/** For the millions of weekly counts of a large network, which would otherwise be grouped on disk. */
const WORK_MEMORY = '192MB';
/** Weeks before a rise that its chart shows. */
const CONTEXT_WEEKS = 26;
/** Weeks after the end of a rise that its chart shows. */
const AFTERMATH_WEEKS = 4;

/**
 * Judges the last whole weeks of every series of the nation and writes the alerts they give. Run again it changes nothing,
 * but for what has come in since.
 *
 * @param manager of a transaction that sees everything
 * @throws RangeError for a setting out of bounds
 */
export async function scanSurges(manager: EntityManager, now: Date, wished: Partial<ScanSettings> = {}): Promise<ScanReport> {
  const settings = { ...SCAN_SETTINGS, ...wished };
  checkScanSettings(settings);
  await manager.query('SELECT pg_advisory_xact_lock($1)', [SCAN_LOCK]);
  await manager.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
  const today = parisDate(now);
  const nation = await readNation(manager, today);
  const weeks = weeksToJudge(nation, settings);
  const book = await AlertBook.open(manager, weeks[0] ?? today, settings.endsAfter);
  await judgeWeeks(manager, nation, weeks, book, settings);
  return { judged: weeks, series: nation.counts.series.length, alerts: await recordAlerts(manager, book, nation.groups, settings, now) };
}

/** All that a scan reads before it judges. */
export interface NationalCounts { readonly counts: WeeklyCounts; readonly completeness: WeekCompleteness; readonly groups: GroupOf }

export async function readNation(manager: EntityManager, today: IsoDate): Promise<NationalCounts> {
  const groups = await readGroups(manager);
  return { groups, counts: await readWeeklyCounts(manager, today, groups), completeness: await readCompleteness(manager, today) };
}

/** Judges these weeks one after the other, into the book and nowhere else. */
export async function judgeWeeks(manager: EntityManager, { counts, completeness, groups }: NationalCounts, weeks: readonly IsoDate[], book: AlertBook, settings: SurgeSettings): Promise<void> {
  const scan = new Scan(manager, counts, completeness, book, settings, groups);
  for (const week of weeks) await scan.judge(week);
}

/** The Mondays of the last whole weeks that are in well enough. */
export function weeksToJudge({ counts: { firstDay, weeks }, completeness }: NationalCounts, { weeks: looked, leastCompleteness }: Pick<SurgeSettings, 'weeks' | 'leastCompleteness'>): IsoDate[] {
  const first = Math.max(0, weeks - looked);
  return Array.from({ length: weeks - first }, (_, i) => addDays(firstDay, 7 * (first + i))).filter((week) => completeness(week) >= leastCompleteness);
}

/** A scan under way: one week after the other, each knowing what the one before opened. */
class Scan {
  private readonly byName: ReadonlyMap<string, CountedSeries>;
  private readonly watch: WatchOptions;

  constructor(
    private readonly manager: EntityManager,
    private readonly counts: WeeklyCounts,
    private readonly completeness: WeekCompleteness,
    private readonly book: AlertBook,
    private readonly settings: SurgeSettings,
    private readonly groups: GroupOf,
  ) {
    this.byName = new Map(counts.series.map((series) => [seriesName(series), series]));
    this.watch = watchWith(settings);
  }

  async judge(week: IsoDate): Promise<void> {
    const { falseDiscoveryRate } = this.settings;
    const known = new Map(this.book.underWay(week).map((alert) => [seriesName(alert), alert]));
    const place = { week: this.positionOf(week), completeness: this.completeness(week) };
    const surgeFrom = (series: SeriesKey) => { const alert = known.get(seriesName(series)); return alert ? this.positionOf(alert.firstWeek) : null; };
    const { watched, found, cutoff } = findSurges(this.counts, place, falseDiscoveryRate, this.watch, surgeFrom);
    const going = this.keepWatching([...known.values()], week);
    const fresh = found.filter(({ series }) => !known.has(seriesName(series))).sort((a, b) => (a.judged.pValue ?? 1) - (b.judged.pValue ?? 1));
    for (const siteCode of new Set([...going, ...fresh].map(({ series }) => series.siteCode))) {
      const of = (judged: readonly JudgedSeries[]) => judged.filter(({ series }) => series.siteCode === siteCode);
      const reports = of(going).length + of(fresh).length > 1 ? await readSiteReports(this.manager, this.groups, siteCode, week) : [];
      for (const { lead, echoes } of leadingSurges(of(going), of(fresh), reports, cutoff)) {
        const alert = this.book.reaching(lead.series, week) ?? this.opened(lead, week, watched);
        extend(alert, week, true);
        alert.seen.push(this.seen(lead.judged, week, true));
        for (const { right, group } of echoes) alert.echoes.set(seriesName({ siteCode: '', right, group }), { right, group });
      }
    }
  }

  /** Judges the surges under way, found again or not; returns those that go on, and keeps what the others show. */
  private keepWatching(alerts: readonly OpenAlert[], week: IsoDate): JudgedSeries[] {
    return alerts.flatMap((alert) => {
      const series = this.byName.get(seriesName(alert));
      if (!series) return [];
      const judged = this.judgeAlone(series, week, alert.firstWeek);
      if (judged.alarm) return [{ series, judged, adjusted: 1 }];
      if (daysBetween(alert.lastWeek, week) <= 7 * AFTERMATH_WEEKS) alert.seen.push(this.seen(judged, week, false));
      extend(alert, week, false);
      return [];
    });
  }

  /** A new alert, with the weeks before it for whoever looks at its chart. */
  private opened(lead: JudgedSeries, week: IsoDate, watched: number): OpenAlert {
    const alert = this.book.open(lead, week, watched, this.settings);
    const at = this.positionOf(week);
    for (let before = Math.max(0, at - CONTEXT_WEEKS); before < at; before++) {
      const monday = addDays(this.counts.firstDay, 7 * before);
      alert.seen.push(this.seen(this.judgeAlone(lead.series, monday, null), monday, false));
    }
    return alert;
  }

  private judgeAlone({ cases }: CountedSeries, week: IsoDate, surgeSince: IsoDate | null) {
    const surgeFrom = surgeSince === null ? null : this.positionOf(surgeSince);
    return judgeWeek({ cases, firstDay: this.counts.firstDay }, { week: this.positionOf(week), completeness: this.completeness(week), surgeFrom }, this.watch);
  }

  private seen({ observed, expected, upper }: { observed: number; expected: number | null; upper: number | null }, week: IsoDate, alarm: boolean): SeenWeek {
    return { week, observed, expected, upper, completeness: this.completeness(week), alarm };
  }

  private positionOf(week: IsoDate): number {
    return daysBetween(this.counts.firstDay, week) / 7;
  }
}
