import { strToU8, zipSync } from 'fflate';
import { text } from '../messages.fr';
import { LEVEL_WORDS } from '../view/heatmap-view';
import { METRIC_WORDS } from '../view/metrics';
import type { About } from './about';
import { csvMetadata, csvNotice } from './csv-notice';
import type { Leaving } from './leaving';
import type { Format } from './formats';
import { mapCsv } from './map-csv';
import { mapGeojson } from './map-geojson';
import { mapSvg } from './map-svg';
import { pngOf, saveFile } from './save-file';

/** Writes what leaves in a format and gives it to the browser. @param made day it is written on */
export async function exportMap(leaving: Leaving, format: Format, about: About, made: string): Promise<void> {
  const name = nameOf(leaving, about);
  saveFile(`${name}.${format === 'CSV' ? 'zip' : format.toLowerCase()}`, await fileOf(leaving, format, about, name, made));
}

/** What is measured, where and when, so that two maps do not overwrite each other; filters stand inside. */
function nameOf({ release: { metric, level, from, to, smoothing }, earlier }: Leaving, { zoom, territories }: About): string {
  const where = territories ?? (zoom === null ? [] : [zoom.region, ...(zoom.department === null ? [] : ['dep', zoom.department])]);
  const months = (period: { readonly from: string; readonly to: string }) => [period.from.slice(0, 7), period.to.slice(0, 7)];
  return ['vigie-carte', METRIC_WORDS[metric], LEVEL_WORDS[level], ...where, ...(smoothing === null ? [] : ['lisse']), ...months({ from, to }), ...(earlier ? ['contre', ...months(earlier)] : [])].join('-');
}

async function fileOf(leaving: Leaving, format: Format, about: About, name: string, made: string): Promise<Blob> {
  switch (format) {
    case 'PNG': return pngOf(mapSvg(leaving, about));
    case 'SVG': return new Blob([mapSvg(leaving, about)], { type: 'image/svg+xml' });
    case 'CSV': return new Blob([tableWithNotice(leaving, about, name, made)], { type: 'application/zip' });
    case 'GEOJSON': return new Blob([mapGeojson(leaving, about)], { type: 'application/geo+json' });
  }
}

/** The table, and what a table has no room for: in words, and for programs. */
export function tableWithNotice(leaving: Leaving, about: About, name: string, made: string): Uint8Array<ArrayBuffer> {
  const table = `${name}.csv`;
  const files = { [table]: mapCsv(leaving, about), [text.export.notice]: csvNotice(leaving, about, made), [`${table}-metadata.json`]: csvMetadata(leaving, about, table, made) };
  return new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([file, content]) => [file, strToU8(content)])), { mtime: `${made}T12:00:00` }));
}
