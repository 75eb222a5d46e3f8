import { formatCount, formatPeriod, formatRate, mapPicture, sequentialScale } from '@vigie/ui';
import { isWhole, metricFormat } from '../metric-format';
import { text } from '../messages.fr';
import { METRIC_KINDS } from '../view/metrics';
import { shownReports, widestMargin, type About } from './certainty';
import type { MapRelease } from './release.documents';

/** The released figures as a picture, with all that must be read with them. */
export function mapSvg(release: MapRelease, { measure, filters, region }: About): string {
  const { cells, level, metric, base, from, to, hash, notes, smoothing } = release;
  const shown = cells.filter(({ value }) => value !== null);
  return mapPicture({
    title: text.map.heading(measure, text.levels[level]),
    lines: [text.map.period(formatPeriod(from, to)), text.export.filters(filters), text.export.shown(formatCount(shown.length), formatCount(cells.length), formatCount(shownReports(release)), base)],
    notes: [...certainty(release), ...(smoothing === null ? [] : [smoothing]), text.export.control, ...notes, text.export.hash(hash.slice(0, 16))],
    level, zoomRegion: region, values: new Map(cells.map(({ territory, value }) => [territory, value])), scale: sequentialScale(shown.flatMap(({ value }) => value ?? [])),
    formatBound: metricFormat(metric), whole: isWhole(metric), hatched: text.export.hidden,
  });
}

/** How sure the figures are, in words: a count is exact, a rate or a share has an interval. */
function certainty(release: MapRelease): string[] {
  const margin = widestMargin(release);
  if (METRIC_KINDS[release.metric] === 'COUNT') return [text.export.exact];
  if (margin === null) return [];
  const [isShare, words] = [METRIC_KINDS[release.metric] === 'SHARE', text.export];
  const intervals = words.methods[release.smoothing !== null ? 'SMOOTHED' : isShare ? 'SHARE' : 'RATE'];
  return [isShare ? words.margin(intervals, formatRate(Math.ceil(margin * 100))) : words.rateMargin(intervals, formatRate(margin))];
}
