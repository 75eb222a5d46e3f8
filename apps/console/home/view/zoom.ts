import { departmentOf, findDepartment } from '@vigie/reference';
import type { MapZoom } from '@vigie/ui';
import type { HeatmapView } from './heatmap-view';

type Change = Partial<HeatmapView>;
const CLOSED = { territory: null, other: null } as const;

/** The only region of a viewer, which fills the map by itself; null for whoever sees several. */
const onlyOne = (scope: readonly string[]): string | null => (scope.length === 1 ? (scope[0] ?? null) : null);

/** What fills the map: what is zoomed on, or the only region of the viewer. @param scope regions of the viewer */
export function zoomShown({ region, department }: Pick<HeatmapView, 'region' | 'department'>, scope: readonly string[]): MapZoom | null {
  const filled = region ?? onlyOne(scope);
  return filled === null ? null : { region: filled, department };
}

/** Which territories are shown. What was answered of another place is not to be set against this one. */
export const placeKeyOf = ({ level, region, department }: Pick<HeatmapView, 'level' | 'region' | 'department'>): string => [level, region, department].join(' ');

/** The view without a zoom on what the viewer does not see. */
export const withinScope = (view: HeatmapView, scope: readonly string[]): HeatmapView => (view.region === null || scope.includes(view.region) ? view : { ...view, region: null, department: null, ...CLOSED });

/** Into a region by its départements, into a département by its sites, to a site in its département; null where there is nothing more to see. */
export function zoomInto(view: Pick<HeatmapView, 'level' | 'department'>, territory: string): Change | null {
  if (view.level === 'REGION') return { level: 'DEPARTMENT', region: territory, department: null, ...CLOSED };
  const department = view.level === 'DEPARTMENT' ? findDepartment(territory) : departmentOf(territory);
  if (!department || (view.level === 'PREFECTURE' && view.department === department.code)) return null;
  const where = { level: 'PREFECTURE', region: department.regionCode, department: department.code } as const;
  return view.level === 'DEPARTMENT' ? { ...where, ...CLOSED } : { ...where, territory, other: null };
}

/** The site that the map stands at: that whose panel is open, in its département. */
export const siteShown = ({ level, department, territory }: Pick<HeatmapView, 'level' | 'department' | 'territory'>): string | null =>
  (level === 'PREFECTURE' && department !== null && territory !== null && departmentOf(territory)?.code === department ? territory : null);

/** One level up: from a site to its département, to its region, to all of the viewer's; null at the top. */
export function zoomOut(view: HeatmapView, scope: readonly string[]): Change | null {
  if (siteShown(view) !== null) return CLOSED;
  if (view.department !== null) return toRegion(view.region, scope);
  return view.region !== null && onlyOne(scope) === null ? toAll : null;
}

export const toAll: Change = { region: null, department: null, ...CLOSED };

/** The only region of a viewer is not written: it fills the map anyway. */
export const toRegion = (region: string | null, scope: readonly string[]): Change => ({ region: onlyOne(scope) === null ? region : null, department: null, ...CLOSED });
