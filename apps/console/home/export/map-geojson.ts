import { departmentsOf, prefectureOf } from '@vigie/reference';
import { siteCoordinates } from '@vigie/ui';
import type { About } from './about';
import { changeWords } from './change-words';
import type { Leaving } from './leaving';
import { notesOf, titleOf } from './reading';

/**
 * RFC 7946: a préfecture at its commune, a département at its préfecture, a region at those of its départements. Outlines are left to
 * whoever maps it: `code` is INSEE's, by which any of them is joined. Of a comparison, both periods and what changed.
 */
export function mapGeojson(leaving: Leaving, about: About): string {
  const { release: { cells, level, metric, unit, base, from, to, hash, smoothing }, earlier, changes } = leaving;
  const before = earlier && new Map(earlier.cells.map((cell) => [cell.territory, cell]));
  const points = siteCoordinates();
  const at = (site: string | undefined) => (site === undefined ? undefined : points.get(site));
  const features = cells.map(({ territory, name, value, n, low, high, reason }) => {
    const sites = level === 'REGION' ? departmentsOf(territory).map(({ code }) => prefectureOf(code)?.code) : [level === 'DEPARTMENT' ? prefectureOf(territory)?.code : territory];
    const coordinates = sites.flatMap((site) => { const point = at(site); return point ? [point] : []; });
    const geometry = coordinates.length === 0 ? null : level === 'REGION' ? { type: 'MultiPoint', coordinates } : { type: 'Point', coordinates: coordinates[0] };
    const [then, change] = [before?.get(territory), changes.get(territory)];
    const compared = before && {
      earlier_value: then?.value ?? null, earlier_n: then?.n ?? null, earlier_low: then?.low ?? null, earlier_high: then?.high ?? null, earlier_reason: then?.reason ?? null,
      // JSON has no infinity: from nothing there is no ratio, and the words say so.
      difference: change?.difference ?? null, difference_low: change?.low ?? null, difference_high: change?.high ?? null, conclusion: changeWords(change),
    };
    return { type: 'Feature', id: territory, geometry, properties: { code: territory, name, value, n, low, high, reason, ...compared } };
  });
  return JSON.stringify({
    type: 'FeatureCollection', title: titleOf(leaving, about), measure: about.measure, metric, unit, base, place: about.place, filters: about.filters, ...(earlier && { earlier_from: earlier.from, earlier_to: earlier.to, earlier_hash: earlier.hash }),
    from, to, smoothing, hash, notes: notesOf(leaving, about), features,
  }, null, 1);
}
