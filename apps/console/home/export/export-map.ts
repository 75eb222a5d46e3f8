import { mapCsv } from './map-csv';
import { mapGeojson } from './map-geojson';
import { mapSvg } from './map-svg';
import type { MapRelease } from './release.documents';
import { pngOf, saveFile } from './save-file';

export const FORMATS = ['PNG', 'SVG', 'CSV', 'GEOJSON'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes a release in a format and gives it to the browser. @param measure what is measured, as the map says it */
export async function exportMap(release: MapRelease, format: Format, measure: string): Promise<void> {
  saveFile(`vigie-carte-${release.from.slice(0, 7)}-${release.to.slice(0, 7)}.${format.toLowerCase()}`, await fileOf(release, format, measure));
}

async function fileOf(release: MapRelease, format: Format, measure: string): Promise<Blob> {
  switch (format) {
    case 'PNG': return pngOf(mapSvg(release, measure));
    case 'SVG': return new Blob([mapSvg(release, measure)], { type: 'image/svg+xml' });
    case 'CSV': return new Blob([mapCsv(release, measure)], { type: 'text/csv;charset=utf-8' });
    case 'GEOJSON': return new Blob([mapGeojson(release, measure)], { type: 'application/geo+json' });
  }
}
