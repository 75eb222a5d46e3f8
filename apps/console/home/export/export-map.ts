import { LEVEL_WORDS } from '../view/heatmap-view';
import { METRIC_WORDS } from '../view/metrics';
import type { About } from './certainty';
import { mapCsv } from './map-csv';
import { mapGeojson } from './map-geojson';
import { mapSvg } from './map-svg';
import type { MapRelease } from './release.documents';
import { pngOf, saveFile } from './save-file';

export const FORMATS = ['PNG', 'SVG', 'CSV', 'GEOJSON'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes a release in a format and gives it to the browser. The name says what is measured, where and when, so that two maps do not overwrite each other; filters stand inside. */
export async function exportMap(release: MapRelease, format: Format, about: About): Promise<void> {
  const { metric, level, from, to, smoothing } = release;
  const where = about.region === null ? '' : `-${about.region}`;
  saveFile(`vigie-carte-${METRIC_WORDS[metric]}-${LEVEL_WORDS[level]}${where}${smoothing === null ? '' : '-lisse'}-${from.slice(0, 7)}-${to.slice(0, 7)}.${format.toLowerCase()}`, await fileOf(release, format, about));
}

async function fileOf(release: MapRelease, format: Format, about: About): Promise<Blob> {
  switch (format) {
    case 'PNG': return pngOf(mapSvg(release, about));
    case 'SVG': return new Blob([mapSvg(release, about)], { type: 'image/svg+xml' });
    case 'CSV': return new Blob([mapCsv(release, about)], { type: 'text/csv;charset=utf-8' });
    case 'GEOJSON': return new Blob([mapGeojson(release, about)], { type: 'application/geo+json' });
  }
}
