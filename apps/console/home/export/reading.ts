import { formatCount, formatPeriod, formatRate } from '@vigie/ui';
import { countCompared, isByDay } from '../comparison/compare-cells';
import { byChance, differenceInWords } from '../comparison/difference-format';
import { text } from '../messages.fr';
import { METRIC_KINDS } from '../view/metrics';
import { lengthInDays } from '../view/period';
import type { About } from './about';
import { changeOf, type Leaving } from './leaving';
import type { MapRelease } from './release.documents';

const words = text.export;

/** What a file is of: the measure, the level and, unless it is all of France, where. */
export function titleOf({ release: { level }, earlier }: Leaving, { measure, place }: About): string {
  const heading = (earlier ? text.comparison : text.map).heading(measure, text.levels[level]);
  return place === null ? heading : words.titleIn(heading, place);
}

/** Period, filters, unit and n: what stands under the title. */
export function linesOf({ release, earlier }: Leaving, { filters }: About): string[] {
  const period = formatPeriod(release.from, release.to);
  return [earlier ? text.comparison.periods(period, formatPeriod(earlier.from, earlier.to)) : text.map.period(period), words.filters(filters), ...ofEach(release, earlier, shownOf)];
}

/** How sure the figures are, what is hidden and why, and where they come from: what must be read with a file of any format. */
export function notesOf(leaving: Leaving, about: About): string[] {
  const { release, earlier } = leaving;
  const all = earlier ? [earlier, release] : [release];
  return [...(earlier ? ofChanges(leaving) : certainty(release)), ...between(release, about), ...(release.smoothing === null ? [] : [release.smoothing]), words.control, ...new Set(all.flatMap(({ notes }) => notes)), ...(leaving.excerpt === null ? [] : [leaving.excerpt]), ...ofEach(release, earlier, ({ hash }) => words.hash(hash.slice(0, 16)))];
}

/** A line of each period, named where there are two. */
const ofEach = (release: MapRelease, earlier: MapRelease | null, line: (period: MapRelease) => string): string[] =>
  (earlier ? [words.ofPeriod(text.comparison.earlier, line(earlier)), words.ofPeriod(text.comparison.later, line(release))] : [line(release)]);

function shownOf({ cells, base }: MapRelease): string {
  const shown = cells.filter(({ value }) => value !== null);
  return words.shown(formatCount(shown.length), formatCount(cells.length), formatCount(shown.reduce((sum, { n }) => sum + (n ?? 0), 0)), base);
}

/** How sure the values are, in words: a count is exact, a rate or a share has an interval. */
function certainty(release: MapRelease): string[] {
  const margin = widestMargin(release);
  if (METRIC_KINDS[release.metric] === 'COUNT') return [words.exact];
  if (margin === null) return [];
  const isShare = METRIC_KINDS[release.metric] === 'SHARE';
  const intervals = words.methods[release.smoothing !== null ? 'SMOOTHED' : isShare ? 'SHARE' : 'RATE'];
  return [isShare ? words.margin(intervals, formatRate(Math.ceil(margin * 100))) : words.rateMargin(intervals, formatRate(margin))];
}

/** How far off any of the values may be at the most: the longer arm of their intervals, which are not symmetric; null for counts. */
function widestMargin({ cells }: MapRelease): number | null {
  const margins = cells.flatMap(({ value, low, high }) => (value === null || low === null || high === null ? [] : [value - low, high - value]));
  return margins.length === 0 ? null : Math.max(...margins);
}

/** What is said of changes on the screen: what stays neutral, periods of different lengths, and chance. */
function ofChanges({ release, earlier, changes }: Leaving): string[] {
  const [before, after] = [earlier ?? release, release].map(lengthInDays);
  const uneven = before !== after && isByDay(release.metric);
  return [words.changes, text.comparison.neutral, uneven ? text.comparison.lengths(after ?? 0, before ?? 0) : '', byChance(countCompared([...changes.values()]))].filter((line) => line !== '');
}

/** The second of two territories beside the first, as their panel says it. */
function between(release: MapRelease, { territories }: About): string[] {
  const [first, second] = (territories ?? []).map((code) => release.cells.find(({ territory }) => territory === code));
  const days = lengthInDays(release);
  const change = changeOf(release, first, second, { earlier: days, later: days });
  return first && second && change ? [text.comparison.secondToFirst(first.name, second.name, differenceInWords(release.metric, change))] : [];
}
