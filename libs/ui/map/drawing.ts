import { DEPARTMENTS, PREFECTURE_SITES, REGIONS, departmentsOf, type PrefectureSite } from '@vigie/reference';
import { CANVAS, DEPARTMENT_SHAPES, INNER_PARIS_SHAPES, INSETS, SITE_POSITIONS } from '@vigie/reference/outlines';
import type { MapLevel } from './map-cell';

export type Box = readonly [left: number, top: number, right: number, bottom: number];
export type Point = readonly [x: number, y: number];

/** One outline or dot of an area; `place` tells whether it is drawn on the map itself or in the inset of Paris. */
export interface AreaPart {
  readonly key: string;
  readonly place: 'MAP' | 'PARIS_INSET';
  readonly outline?: string;
  readonly dot?: Point;
}

/** What is focused, named and coloured as one: a region, a département or a site. */
export interface MapArea {
  readonly territory: string;
  readonly regionCode: string;
  /** Null for a region, which holds several. */
  readonly departmentCode: string | null;
  readonly major: boolean;
  readonly parts: readonly AreaPart[];
  /** Where it lies on the map: from there arrow keys look for a neighbour. */
  readonly at: Point;
  /** Where a tooltip points when the inset of Paris shows. */
  readonly insetAt: Point | null;
}

/** What fills the map: a region, or one of its départements. */
export interface MapZoom {
  /** INSEE codes: a region and a département may share one, so that each is told apart. */
  readonly region: string;
  readonly department: string | null;
}

interface DepartmentDrawing { readonly parts: readonly AreaPart[]; readonly at: Point; readonly insetAt: Point | null; readonly box: Box }

/** Built once; marked pure so that an app without a map does not carry the outlines. */
const DRAWINGS = /* @__PURE__ */ drawDepartments();
const AREAS = /* @__PURE__ */ drawAreas();

/** Every area of a level; at PREFECTURE level dots, at the others outlines. */
export const areasOf = (level: MapLevel): readonly MapArea[] => AREAS[level];

/** The whole drawing, with a little air. */
export const WHOLE: Box = [-4, -4, CANVAS.width + 4, CANVAS.height + 4];

/** What to show of a region: its départements with a tenth of air around. */
export function regionBox(regionCode: string): Box {
  const boxes = drawingsOf(regionCode).map((drawing) => drawing.box);
  if (boxes.length === 0) return WHOLE;
  const [left, top, right, bottom] = unionOf(boxes);
  const air = Math.max(right - left, bottom - top) * 0.1;
  return [left - air, top - air, right + air, bottom + air];
}

/** A département is shown with its neighbours around; outlines are too coarse to stand closer than this. */
const LEAST_SIDE = 24;

/** What to show of a département: its outline with air around, the smallest not closer than outlines bear. */
export function departmentBox(departmentCode: string): Box {
  const drawing = DRAWINGS.get(departmentCode);
  if (!drawing) return WHOLE;
  const [left, top, right, bottom] = drawing.box;
  const air = Math.max((right - left) * 0.15, (bottom - top) * 0.15, (LEAST_SIDE - Math.max(right - left, bottom - top)) / 2);
  return [left - air, top - air, right + air, bottom + air];
}

/** What fills the map. */
export function zoomBox(zoom: MapZoom | null): Box {
  if (zoom === null) return WHOLE;
  return zoom.department === null ? regionBox(zoom.region) : departmentBox(zoom.department);
}

export const sameZoom = (one: MapZoom | null, other: MapZoom | null): boolean => one?.region === other?.region && one?.department === other?.department;

/** Whether an area lies in what is zoomed on; a region lies in none of its départements. */
export const isWithin = ({ regionCode, departmentCode }: MapArea, zoom: MapZoom | null): boolean =>
  zoom === null || (regionCode === zoom.region && (zoom.department === null || departmentCode === zoom.department));

/** How much smaller than the whole drawing the shown box is: sizes that must not grow with the zoom follow it. */
export function zoomFactor([left, top, right, bottom]: Box): number {
  return Math.max((right - left) / (WHOLE[2] - WHOLE[0]), (bottom - top) / (WHOLE[3] - WHOLE[1]));
}

export { CANVAS, INSETS };

function drawDepartments(): ReadonlyMap<string, DepartmentDrawing> {
  const paris = new Map(INNER_PARIS_SHAPES.map((shape) => [shape[0], shape]));
  return new Map(DEPARTMENT_SHAPES.map(([code, outline, x, y, ...box]) => {
    const inset = paris.get(code);
    const parts: AreaPart[] = [{ key: code, place: 'MAP', outline }];
    if (inset) parts.push({ key: `${code}-inset`, place: 'PARIS_INSET', outline: inset[1] });
    return [code, { parts, at: [x, y], insetAt: inset ? [inset[2], inset[3]] : null, box }];
  }));
}

function drawAreas(): Readonly<Record<MapLevel, readonly MapArea[]>> {
  const positions = new Map(SITE_POSITIONS.map((position) => [position[0], position]));
  return {
    REGION: REGIONS.map(({ code }) => {
      const drawings = drawingsOf(code);
      const at = middleOf(unionOf(drawings.map((drawing) => drawing.box)));
      return { territory: code, regionCode: code, departmentCode: null, major: true, parts: drawings.flatMap((drawing) => drawing.parts), at, insetAt: null };
    }),
    DEPARTMENT: DEPARTMENTS.flatMap(({ code, regionCode }) => {
      const drawing = DRAWINGS.get(code);
      return drawing ? [{ territory: code, regionCode, departmentCode: code, major: true, parts: drawing.parts, at: drawing.at, insetAt: drawing.insetAt }] : [];
    }),
    PREFECTURE: PREFECTURE_SITES.flatMap((site) => {
      const position = positions.get(site.code);
      return position ? [drawSite(site, position)] : [];
    }),
  };
}

function drawSite(site: PrefectureSite, [code, x, y, insetX, insetY]: (typeof SITE_POSITIONS)[number]): MapArea {
  const insetAt: Point | null = insetX !== undefined && insetY !== undefined ? [insetX, insetY] : null;
  const parts: AreaPart[] = [{ key: code, place: 'MAP', dot: [x, y] }];
  if (insetAt) parts.push({ key: `${code}-inset`, place: 'PARIS_INSET', dot: insetAt });
  return { territory: code, regionCode: site.regionCode, departmentCode: site.departmentCode, major: site.kind === 'PREFECTURE', parts, at: [x, y], insetAt };
}

function drawingsOf(regionCode: string): DepartmentDrawing[] {
  return departmentsOf(regionCode).flatMap((department) => DRAWINGS.get(department.code) ?? []);
}

function unionOf(boxes: readonly Box[]): Box {
  const edge = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[index]));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

function middleOf([left, top, right, bottom]: Box): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}
