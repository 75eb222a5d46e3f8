import { formatCount, formatPeriod, formatRate, mapPicture, sequentialScale } from '@vigie/ui';
import { isWhole, metricFormat } from '../metric-format';
import { text } from '../messages.fr';
import { METRIC_KINDS } from '../view/metrics';
import { shownReports, widestMargin, type About } from './certainty';
import type { MapRelease } from './release.documents';

/** The released figures as a picture, with all that must be read with them. */
export function mapSvg(release: MapRelease, { measure, filters, region }: About): string {
  const { cells, level, metric, base, from, to, hash, notes } = release;
  const shown = cells.filter(({ value }) => value !== null);
  const margin = widestMargin(release);
  return mapPicture({
    title: text.map.heading(measure, text.levels[level]),
    lines: [text.map.period(formatPeriod(from, to)), text.export.filters(filters), text.export.shown(formatCount(shown.length), formatCount(cells.length), formatCount(shownReports(release)), base)],
    notes: [...(METRIC_KINDS[metric] !== 'SHARE' ? [text.export.exact] : margin === null ? [] : [text.export.margin(formatRate(Math.ceil(margin * 100)))]), text.export.control, ...notes, text.export.hash(hash.slice(0, 16))],
    level, zoomRegion: region, values: new Map(cells.map(({ territory, value }) => [territory, value])), scale: sequentialScale(shown.flatMap(({ value }) => value ?? [])),
    formatBound: metricFormat(metric), whole: isWhole(metric), hatched: text.export.hidden,
  });
}
