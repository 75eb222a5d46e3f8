import { addDays, daysBetween, type IsoDate } from '@vigie/domain';

/** Cases whose document ends one day at one site. */
export interface WaveDay { readonly siteCode: string; readonly departmentCode: string; readonly dueOn: IsoDate; readonly cases: number; readonly filed: number }

export interface WaveCount { readonly filed: number; readonly notFiled: number }
export interface WaveWeek extends WaveCount { readonly from: IsoDate; readonly to: IsoDate }
export interface WaveSite extends WaveCount {
  readonly siteCode: string;
  readonly departmentCode: string;
  /** Of those not filed, how many end within a fortnight: too late to wait. */
  readonly pressing: number;
}

/** Where waiting is no more an option: a renewal takes weeks to be acknowledged. */
export const PRESSING_DAYS = 15;

/** The coming days cut in weeks from today; the last one is as short as `days` makes it. */
export function foldWeeks(rows: readonly WaveDay[], today: IsoDate, days: number): WaveWeek[] {
  const weeks = Array.from({ length: Math.ceil(days / 7) }, (_, week) => ({
    from: addDays(today, week * 7), to: addDays(today, Math.min(days, week * 7 + 7) - 1), filed: 0, notFiled: 0,
  }));
  for (const row of rows) {
    const week = weeks[Math.floor(daysBetween(today, row.dueOn) / 7)];
    if (!week) continue;
    week.filed += row.filed;
    week.notFiled += row.cases - row.filed;
  }
  return weeks;
}

/** By site, those with most to do first. */
export function foldSites(rows: readonly WaveDay[], today: IsoDate): WaveSite[] {
  const sites = new Map<string, { siteCode: string; departmentCode: string; filed: number; notFiled: number; pressing: number }>();
  for (const { siteCode, departmentCode, dueOn, cases, filed } of rows) {
    const site = sites.get(siteCode) ?? { siteCode, departmentCode, filed: 0, notFiled: 0, pressing: 0 };
    site.filed += filed;
    site.notFiled += cases - filed;
    if (daysBetween(today, dueOn) <= PRESSING_DAYS) site.pressing += cases - filed;
    sites.set(siteCode, site);
  }
  return [...sites.values()].sort((a, b) => b.notFiled - a.notFiled || b.filed - a.filed || a.siteCode.localeCompare(b.siteCode));
}
