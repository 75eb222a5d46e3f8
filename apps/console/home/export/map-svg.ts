import { formatCount, formatPeriod, mapPicture, sequentialScale } from '@vigie/ui';
import { metricFormat } from '../metric-format';
import { text } from '../messages.fr';
import type { MapRelease } from './release.documents';

/** The released figures as a picture, with all that must be read with them. */
export function mapSvg(release: MapRelease, measure: string): string {
  const { cells, level, metric, base, from, to, hash, notes } = release;
  const shown = cells.filter(({ value }) => value !== null);
  return mapPicture({
    title: text.map.heading(measure, text.levels[level]),
    lines: [text.map.period(formatPeriod(from, to)), text.export.shown(formatCount(shown.length), formatCount(cells.length), base)],
    notes: [text.export.control, ...notes, text.export.hash(hash.slice(0, 16))],
    level, values: new Map(cells.map(({ territory, value }) => [territory, value])), scale: sequentialScale(shown.flatMap(({ value }) => value ?? [])),
    formatBound: metricFormat(metric), hatched: text.export.hidden,
  });
}
