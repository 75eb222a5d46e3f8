import { memo } from 'react';
import type { AreaPart, MapArea } from './drawing';
import styles from './france-map.module.css';

export interface MapAreaShapeProps {
  readonly area: MapArea;
  /** A colour of the scale, the hatch, or the blank of what is out of scope. */
  readonly paint: string;
  readonly showInset: boolean;
  /** Read out and focusable; null for what is only drawn. */
  readonly label: string | null;
  /** Undefined when areas cannot be selected: they are then images, not buttons. */
  readonly pressed: boolean | undefined;
  readonly focusable: boolean;
}

/** One area: all its outlines or dots, focused, named and coloured as one. */
export const MapAreaShape = /* @__PURE__ */ memo(function MapAreaShape({ area, paint, showInset, label, pressed, focusable }: MapAreaShapeProps) {
  const parts = <AreaParts area={area} showInset={showInset} paint={paint} />;
  if (label === null) return <g aria-hidden="true" className={styles.blank}>{parts}</g>;
  return (
    <g
      className={styles.area}
      data-territory={area.territory}
      data-selectable={pressed === undefined ? undefined : true}
      role={pressed === undefined ? 'img' : 'button'}
      aria-label={label}
      aria-pressed={pressed}
      tabIndex={focusable ? 0 : -1}
    >
      {parts}
    </g>
  );
});

/**
 * A line around one area, on top of its neighbours: the selection, the pointer or the keyboard's focus. A wide
 * stroke, then the area again over its inner half: a region is ringed without its départements being so.
 */
export function AreaHalo({ area, paint, showInset, kind }: {
  readonly area: MapArea; readonly paint: string; readonly showInset: boolean; readonly kind: 'SELECTED' | 'POINTED' | 'FOCUSED';
}) {
  return (
    <g aria-hidden="true" className={styles.halo}>
      <g className={styles.ring} data-kind={kind}><AreaParts area={area} showInset={showInset} paint="none" /></g>
      <AreaParts area={area} showInset={showInset} paint={paint} />
    </g>
  );
}

function AreaParts({ area, showInset, paint }: { readonly area: MapArea; readonly showInset: boolean; readonly paint: string }) {
  return area.parts.filter((part) => showInset || part.place === 'MAP').map((part) => <PartShape key={part.key} part={part} major={area.major} paint={paint} />);
}

function PartShape({ part, major, paint }: { readonly part: AreaPart; readonly major: boolean; readonly paint: string }) {
  const style = { fill: paint };
  if (part.dot) return <circle className={styles.dot} data-major={major || undefined} cx={part.dot[0]} cy={part.dot[1]} r={4} style={style} />;
  return <path className={styles.outline} d={part.outline} style={style} />;
}
