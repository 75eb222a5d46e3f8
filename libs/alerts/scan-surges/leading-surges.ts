import { countUpperTail } from '@vigie/domain';
import type { JudgedSeries } from './find-surges';
import type { SeriesKey } from './weekly-counts';

/** What a series asks of a report. */
export interface SiteReport {
  readonly structure: number;
  readonly rights: readonly string[];
  readonly groups: readonly string[];
}

export interface LeadingSurge {
  readonly lead: JudgedSeries;
  /** Found as well, and only because of the same reports. */
  readonly echoes: readonly SeriesKey[];
}

/** Share of a broad rise that one or two narrower ones must carry to be told in its stead. */
const TOLD_BY_NARROWER = 0.7;
const MOST_NARROWER = 2;

export function isOf({ right, group }: SeriesKey, report: SiteReport): boolean {
  return (right === '' || report.rights.includes(right)) && (group === '' || report.groups.includes(group));
}

/**
 * One rise shows in several series of its préfecture: under its right, its difficulties, both, and all reports. The
 * strongest leads, told as narrowly as the reports allow; its excess is taken out of the others, report by report, and
 * those that would then not have been found are its echoes rather than alerts of their own. What is an alert already stays one.
 *
 * @param underWay surges that are alerts already, of one préfecture and one week
 * @param found the others, least likely first
 * @param reports of that préfecture and week
 * @param cutoff largest p-value that was found that week
 */
export function leadingSurges(underWay: readonly JudgedSeries[], found: readonly JudgedSeries[], reports: readonly SiteReport[], cutoff: number): LeadingSurge[] {
  const excess = new Excess(reports);
  const leading: { lead: JudgedSeries; echoes: SeriesKey[] }[] = [];
  const lead = (one: JudgedSeries) => { excess.takeOut(one); leading.push({ lead: one, echoes: [] }); };
  for (const one of underWay) lead(one);
  for (const candidate of found) {
    if (leading.some((taken) => taken.lead === candidate)) continue;
    if (!isExplained(candidate, excess, cutoff)) for (const one of excess.narrower(candidate, found) ?? [candidate]) lead(one);
    if (leading.some((taken) => taken.lead === candidate)) continue;
    if (isExplained(candidate, excess, cutoff)) closest(candidate, leading, reports)?.echoes.push({ siteCode: candidate.series.siteCode, right: candidate.series.right, group: candidate.series.group });
    else lead(candidate);
  }
  return leading;
}

/** The reports of a week, each weighing what no leading surge has explained of it. */
class Excess {
  constructor(private readonly reports: readonly SiteReport[], private readonly weights = new Float64Array(reports.length).fill(1)) {}

  remaining({ series, judged }: JudgedSeries): number {
    // With nothing beside it, the reports were not even asked for.
    return this.reports.length === 0 ? judged.observed : this.reports.reduce((sum, report, i) => (isOf(series, report) ? sum + this.weights[i]! : sum), 0);
  }

  takeOut(lead: JudgedSeries): void {
    const remaining = this.remaining(lead);
    const kept = remaining > 0 ? Math.min(1, (lead.judged.expected ?? 0) / remaining) : 1;
    this.reports.forEach((report, i) => { if (isOf(lead.series, report)) this.weights[i]! *= kept; });
  }

  /** The one or two narrower series found that carry most of what rose in a broad one; null when none do. */
  narrower(broad: JudgedSeries, found: readonly JudgedSeries[]): JudgedSeries[] | null {
    const before = this.remaining(broad);
    const expected = broad.judged.expected ?? 0;
    const trial = new Excess(this.reports, this.weights.slice());
    const within = found.filter((one) => one !== broad && isWithin(one.series, broad.series)).sort((a, b) => narrowness(b.series) - narrowness(a.series));
    const chosen: JudgedSeries[] = [];
    for (const one of within) {
      if (chosen.length === MOST_NARROWER || trial.remaining(one) <= (one.judged.upper ?? 0)) continue;
      trial.takeOut(one);
      chosen.push(one);
      if (trial.remaining(broad) <= expected + (1 - TOLD_BY_NARROWER) * (before - expected)) return chosen;
    }
    return null;
  }
}

const isWithin = (inner: SeriesKey, outer: SeriesKey): boolean => (outer.right === '' || outer.right === inner.right) && (outer.group === '' || outer.group === inner.group);
const narrowness = ({ right, group }: SeriesKey): number => Number(right !== '') + Number(group !== '');

function isExplained(candidate: JudgedSeries, excess: Excess, cutoff: number): boolean {
  const { upper, predictive } = candidate.judged;
  const remaining = excess.remaining(candidate);
  return remaining <= (upper ?? 0) || (predictive !== null && countUpperTail(Math.round(remaining), predictive) > cutoff);
}

/** The lead with which it shares most reports. */
function closest<Lead extends { lead: JudgedSeries }>(candidate: JudgedSeries, leading: readonly Lead[], reports: readonly SiteReport[]): Lead | undefined {
  const shared = ({ lead }: Lead) => reports.filter((report) => isOf(candidate.series, report) && isOf(lead.series, report)).length;
  return [...leading].sort((a, b) => shared(b) - shared(a))[0];
}
