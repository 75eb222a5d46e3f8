import { departmentsOf, prefectureOf } from '@vigie/reference';
import { siteCoordinates } from '@vigie/ui';
import type { About } from './certainty';
import type { MapRelease } from './release.documents';

/**
 * RFC 7946: a préfecture at its commune, a département at its préfecture, a region at those of its départements. Outlines are left to
 * whoever maps it: `code` is INSEE's, by which any of them is joined.
 */
export function mapGeojson({ cells, level, metric, unit, base, from, to, hash, notes, smoothing }: MapRelease, { measure, filters }: About): string {
  const points = siteCoordinates();
  const at = (site: string | undefined) => (site === undefined ? undefined : points.get(site));
  const features = cells.map(({ territory, name, value, n, low, high, reason }) => {
    const sites = level === 'REGION' ? departmentsOf(territory).map(({ code }) => prefectureOf(code)?.code) : [level === 'DEPARTMENT' ? prefectureOf(territory)?.code : territory];
    const coordinates = sites.flatMap((site) => { const point = at(site); return point ? [point] : []; });
    const geometry = coordinates.length === 0 ? null : level === 'REGION' ? { type: 'MultiPoint', coordinates } : { type: 'Point', coordinates: coordinates[0] };
    return { type: 'Feature', id: territory, geometry, properties: { code: territory, name, value, n, low, high, reason } };
  });
  return JSON.stringify({ type: 'FeatureCollection', measure, metric, unit, base, filters, from, to, smoothing, hash, notes, features }, null, 1);
}
