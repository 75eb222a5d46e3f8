import { findDepartment, findSite } from '@vigie/reference';
import { messages } from '../messages.fr';
import { INSETS, areasOf, isWithin, zoomBox, zoomFactor, type MapArea, type MapZoom } from './drawing';
import styles from './france-map.module.css';
import { namePlaces } from './name-places';
import { REGION_BORDERS } from '@vigie/reference/outlines';

/** Grey hatching for « not enough to say »; it scales with the page, not with the zoom. */
export function HatchPattern({ id, zoom }: { readonly id: string; readonly zoom: number }) {
  return (
    <defs>
      <pattern id={id} patternUnits="userSpaceOnUse" width={5} height={5} patternTransform={`rotate(45) scale(${zoom})`}>
        <rect width={5} height={5} className={styles.hatchGround} />
        <line x1={0} y1={0} x2={0} y2={5} className={styles.hatchLine} />
      </pattern>
    </defs>
  );
}

/** Frames and names of the insets; names are for the eye, each area says its own. */
export function InsetFrames() {
  return (
    <g aria-hidden="true" className={styles.insets}>
      {INSETS.map(({ code, frame: [left, top, right, bottom] }) => (
        <g key={code}>
          <rect x={left} y={top} width={right - left} height={bottom - top} rx={6} className={styles.frame} />
          <text x={left + 7} y={top + 16} className={styles.insetName}>{findDepartment(code)?.name ?? messages.innerParis}</text>
        </g>
      ))}
    </g>
  );
}

/**
 * All outlines as one path with a wide stroke, drawn first: what is drawn over it covers all but the coast and
 * the frontiers. Lit, it is also the ground under dots, in what is zoomed on or everywhere.
 */
export function Ground({ areas, showInset, isLit }: { readonly areas: readonly MapArea[]; readonly showInset: boolean; readonly isLit: ((area: MapArea) => boolean) | null }) {
  return (
    <g aria-hidden="true" className={styles.ground}>
      <path className={styles.coast} d={outlinesOf(areas, showInset)} />
      {isLit && <path className={styles.unlit} d={outlinesOf(areas, showInset)} />}
      {isLit && <path className={styles.lit} d={outlinesOf(areas.filter(isLit), showInset)} />}
    </g>
  );
}

/** Lines between regions, heavier than those between départements. */
export const RegionBorders = () => <path aria-hidden="true" className={styles.borders} d={REGION_BORDERS} />;

/** Names of the départements that are zoomed on. Around Paris there is room for numbers only, and for none between dots. */
export function DepartmentNames({ zoom, dots }: { readonly zoom: MapZoom; /** What is drawn over the names; none when they are on top. */ readonly dots: readonly MapArea[] | null }) {
  const isNumbered = ({ insetAt }: MapArea) => insetAt !== null && zoom.department === null;
  const named = areasOf('DEPARTMENT').filter((area) => isWithin(area, zoom) && !(dots && isNumbered(area)))
    .map((area) => ({ code: area.territory, name: isNumbered(area) ? area.territory : (findDepartment(area.territory)?.name ?? area.territory), at: area.at }));
  const places = dots ? namePlaces(named, dots.map(({ at }) => at), zoomFactor(zoomBox(zoom))) : named.map(({ at }) => at);
  return (
    <g aria-hidden="true" className={styles.names} data-under={dots ? true : undefined}>
      {named.map(({ code, name }, i) => <text key={code} x={places[i]?.[0]} y={places[i]?.[1]}>{name}</text>)}
    </g>
  );
}

/** Where the sites of a département stand, by the names of their communes: there is room for them in nothing larger. */
export function SiteNames({ areas }: { readonly areas: readonly MapArea[] }) {
  return (
    <g aria-hidden="true" className={styles.names} data-beside>
      {areas.map(({ territory, at }) => <text key={territory} x={at[0]} y={at[1]}>{findSite(territory)?.communeName}</text>)}
    </g>
  );
}

function outlinesOf(areas: readonly MapArea[], showInset: boolean): string {
  return areas.flatMap((area) => area.parts)
    .filter((part) => showInset || part.place === 'MAP')
    .map((part) => part.outline?.replace(/^m/, 'M') ?? '').join('');
}
