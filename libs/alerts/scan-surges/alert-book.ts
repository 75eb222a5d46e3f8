import type { EntityManager } from 'typeorm';
import { addDays, daysBetween, type IsoDate, type SurgeSettings } from '@vigie/domain';
import { newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import type { Echo } from '../persistence/alert.entities';
import type { JudgedSeries } from './find-surges';
import { seriesName, type SeriesKey } from './weekly-counts';

/** A week as an alert keeps it. */
export interface SeenWeek {
  readonly week: IsoDate;
  readonly observed: number;
  readonly expected: number | null;
  readonly upper: number | null;
  readonly completeness: number;
  readonly alarm: boolean;
}

/** An alert while a scan works on it. */
export interface OpenAlert extends SeriesKey {
  readonly id: string;
  readonly isNew: boolean;
  firstWeek: IsoDate;
  lastWeek: IsoDate;
  /** Last week judged. */
  watchedUntil: IsoDate;
  readonly opening: { readonly method: string; readonly years: number; readonly watched: number; readonly rate: number; readonly chance: number; readonly adjusted: number } | null;
  /** Those it was decided with, which go on weighing it; null before they were kept. */
  readonly settings: SurgeSettings | null;
  readonly echoes: Map<string, Echo>;
  readonly seen: SeenWeek[];
}

interface StoredAlert extends SeriesKey { id: string; firstWeek: IsoDate; lastWeek: IsoDate; watchedUntil: IsoDate; echoes: Echo[]; settings: SurgeSettings | null }

/** The alerts that a scan may still extend, and those it opens. */
export class AlertBook {
  private constructor(private readonly alerts: OpenAlert[], private readonly reachWeeks: number) {}

  /** @param reachWeeks weeks under the bound after which a rise is over */
  static async open(manager: EntityManager, since: IsoDate, reachWeeks: number): Promise<AlertBook> {
    const stored = await manager.query<StoredAlert[]>(
      `SELECT id, site_code AS "siteCode", right_code AS "right", difficulty_group AS "group", first_week::text AS "firstWeek", last_week::text AS "lastWeek",
         watched_until::text AS "watchedUntil", echoes, settings
       FROM surge_alert WHERE last_week >= $1 ORDER BY first_week, id`,
      [addDays(since, -7 * reachWeeks)],
    );
    return new AlertBook(stored.map(({ echoes, ...alert }) => ({ ...alert, isNew: false, opening: null, echoes: new Map(echoes.map((echo) => [seriesName({ siteCode: '', ...echo }), echo])), seen: [] })), reachWeeks);
  }

  /** Of a rehearsal: nothing was ever found. */
  static blank(reachWeeks: number): AlertBook {
    return new AlertBook([], reachWeeks);
  }

  /** The alert of that series which that week would extend. */
  reaching(key: SeriesKey, week: IsoDate): OpenAlert | undefined {
    const reach = 7 * this.reachWeeks;
    return this.alerts.find((alert) => alert.siteCode === key.siteCode && alert.right === key.right && alert.group === key.group && week >= addDays(alert.firstWeek, -reach) && week <= addDays(alert.lastWeek, reach));
  }

  /** Those that began before that week and that it may extend. */
  underWay(week: IsoDate): OpenAlert[] {
    return this.alerts.filter((alert) => this.reaching(alert, week) === alert && alert.firstWeek < week);
  }

  open({ series, judged, adjusted }: JudgedSeries, week: IsoDate, watched: number, settings: SurgeSettings): OpenAlert {
    const { siteCode, right, group } = series;
    const opening = { method: judged.method, years: judged.years, watched, rate: settings.falseDiscoveryRate, chance: judged.pValue ?? 1, adjusted };
    const alert: OpenAlert = { id: newId(), isNew: true, siteCode, right, group, firstWeek: week, lastWeek: week, watchedUntil: week, opening, settings, echoes: new Map(), seen: [] };
    this.alerts.push(alert);
    return alert;
  }

  /** Alerts about which the scan has something to write. */
  touched(): OpenAlert[] {
    return this.alerts.filter(({ seen }) => seen.length > 0);
  }

  hasEnded({ lastWeek, watchedUntil }: OpenAlert): boolean {
    return daysBetween(lastWeek, watchedUntil) / 7 >= this.reachWeeks;
  }
}

export function extend(alert: OpenAlert, week: IsoDate, alarm: boolean): void {
  if (week > alert.watchedUntil) alert.watchedUntil = week;
  if (!alarm) return;
  if (week < alert.firstWeek) alert.firstWeek = week;
  if (week > alert.lastWeek) alert.lastWeek = week;
}

export function placeOf(siteCode: string): { regionCode: string; departmentCode: string } {
  const site = findSite(siteCode);
  if (!site) throw new Error(`No préfecture site ${siteCode}`);
  return site;
}
