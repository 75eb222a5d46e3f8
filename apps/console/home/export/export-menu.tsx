import { REGIONS, findDepartment, findRegion } from '@vigie/reference';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { request } from '../../graphql/request';
import { ReleaseMenu } from '../../release/release-menu';
import { filterLabels } from '../filters/filter-labels';
import { text } from '../messages.fr';
import { regionOf, territoryName } from '../territories';
import { daysAgainst } from '../view/against';
import type { HeatmapView, Level } from '../view/heatmap-view';
import { daysOf, type DayRange } from '../view/period';
import { daysShown, heatmapVariables } from '../view/view-input';
import { zoomShown } from '../view/zoom';
import { cellsWithin } from '../view/zoomed-figures';
import type { About } from './about';
import { excerptOf } from './excerpt';
import { FORMATS, type Format } from './formats';
import { leavingOf } from './leaving';
import { ReleaseMapDocument } from './release.documents';
import { together, type DecidedPeriod } from './together';

/** What is seen, as a file: the figures are counted anew by the server, and only those that may leave are in it. */
export function ExportMenu({ view, scope, today }: { view: HeatmapView; scope: readonly string[]; today: string }) {
  const { labelOf } = useVocabularies();
  const measure = view.metric === 'RIGHT_SHARE' ? `${text.metrics.RIGHT_SHARE} : ${labelOf('rightsLost', view.shareOf)}` : text.metrics[view.metric];
  const zoom = zoomShown(view, scope);
  const regions = zoom ? [zoom.region] : scope;
  const territories = comparedIn(view, regions);
  const about: About = { measure, filters: filterLabels(view, labelOf).map(({ label }) => label), zoom, territories, place: placeOf(view, territories, regions) };
  const excerpt = excerptOf(about, namesOf(regions) ?? text.export.everywhere);
  const release = async (format: Format) => {
    const { input } = heatmapVariables(view, today);
    const decided: DecidedPeriod[] = [];
    // One after the other: what leaves first counts as out when the second is decided.
    for (const days of periodsOf(view, today)) decided.push({ days, outcome: (await request(ReleaseMapDocument, { input: { ...input, ...days } })).releaseMap });
    const leaving = leavingOf(decided, excerpt);
    if (leaving) await (await import('./export-map')).exportMap(leaving, format, about, today);
    return together(decided, leaving);
  };
  return <ReleaseMenu words={{ ...text.export, ...(view.against && { refused: text.export.compared.refused }) }} formats={FORMATS} release={release} />;
}

const periodsOf = (view: HeatmapView, today: string): readonly DayRange[] => (view.against ? [daysAgainst(view.against, daysOf(view.period, today)), daysOf(view.period, today)] : [daysShown(view, today)]);

/** The two territories that are compared, where both are on the map: what an address says may not be. */
function comparedIn({ level, department, territory, other }: HeatmapView, regions: readonly string[]): About['territories'] {
  const isSeen = (code: string | null): code is string => code !== null && regions.includes(regionOf(level, code) ?? '') && (department === null || cellsWithin([{ territory: code }], department).length > 0);
  return isSeen(territory) && isSeen(other) ? [territory, other] : null;
}

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** Where the figures are of, in words; null for all of France. */
function placeOf({ level, department }: { readonly level: Level; readonly department: string | null }, territories: About['territories'], regions: readonly string[]): string | null {
  if (territories) return list.format(territories.map((code) => territoryName(level, code)));
  if (department !== null) return findDepartment(department)?.name ?? department;
  return namesOf(regions);
}

/** Null for all of France. */
const namesOf = (regions: readonly string[]): string | null => (regions.length === REGIONS.length ? null : list.format(regions.map((code) => findRegion(code)?.name ?? code)));
