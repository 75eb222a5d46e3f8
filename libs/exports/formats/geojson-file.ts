import { departmentsOf, prefectureOf } from '@vigie/reference';
import { SITE_COORDINATES } from '@vigie/reference/outlines';
import type { ExportLevel } from '@vigie/contracts';
import type { CountedTerritory } from '../territories/count-territories';
import type { FileMark } from '../rows/told-rows';

type Point = readonly [longitude: number, latitude: number];
const POINTS = new Map<string, Point>(SITE_COORDINATES.map(([code, longitude, latitude]) => [code, [longitude, latitude]]));

/** RFC 7946: a préfecture at its commune, a département at its préfecture, a region at those of its départements. `code` is INSEE's, by which outlines are joined. */
export function* geojsonFile(level: ExportLevel, counted: readonly CountedTerritory[], period: { from: string; to: string }, notes: readonly string[], { id, mark, title, notice }: FileMark): Generator<Buffer> {
  const features = counted.map(({ code, name, reports, reason }) => ({ type: 'Feature', id: code, geometry: geometryOf(level, code), properties: { code, name, reports, reason } }));
  yield Buffer.from(JSON.stringify({ type: 'FeatureCollection', title, export: id, mark, notice, unit: 'reports', ...period, notes, features }, null, 1));
}

function geometryOf(level: ExportLevel, code: string): object | null {
  const sites = level === 'REGION' ? departmentsOf(code).map((department) => prefectureOf(department.code)?.code) : [level === 'DEPARTMENT' ? prefectureOf(code)?.code : code];
  const points = sites.flatMap((site) => { const point = POINTS.get(site ?? ''); return point ? [point] : []; });
  if (points.length === 0) return null;
  return level === 'REGION' ? { type: 'MultiPoint', coordinates: points } : { type: 'Point', coordinates: points[0] };
}
