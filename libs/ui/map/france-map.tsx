import { useId, useMemo, useRef, type CSSProperties } from 'react';
import { messages } from '../messages.fr';
import { colourOf, type ColourScale } from '../scale/colour-scale';
import { areasOf, isWithin, sameZoom, zoomBox, zoomFactor, type MapArea, type MapZoom } from './drawing';
import styles from './france-map.module.css';
import { MapAreas } from './map-areas';
import { HatchPattern, InsetFrames } from './map-backdrop';
import { evidenceText, valueText, type MapCell, type MapLevel } from './map-cell';
import { MapMarks } from './map-marks';
import { MapTooltip } from './map-tooltip';
import { useAnimatedView } from './use-animated-view';
import { useMapInteraction } from './use-map-interaction';

export interface FranceMapProps {
  /** What the map shows, in words: its accessible name. */
  readonly label: string;
  readonly level: MapLevel;
  /** One cell for each territory in scope; a territory without a cell is drawn blank and cannot be reached. */
  readonly cells: readonly MapCell[];
  readonly scale: ColourScale;
  /** The value in words with its unit: « 12 signalements ». */
  readonly formatValue: (value: number) => string;
  /** What stands behind the value; reports and structures unless told. */
  readonly describeEvidence?: (cell: MapCell, value: string) => string;
  readonly selected?: string | null;
  /** A territory was chosen, by pointer or keyboard. Without it areas are read, not pressed. */
  readonly onSelect?: (territory: string) => void;
  /** The region or département to zoom to; the rest is blank. */
  readonly zoom?: MapZoom | null;
  /** Territories marked on top of their colour, each with its words, read out with the area. */
  readonly marks?: ReadonlyMap<string, string>;
  /** A territory is to be looked into: by a double press, or Enter on the selected one. */
  readonly onZoomIn?: (territory: string) => void;
  /** Escape, with nothing left to hide: zoom out, or move on. */
  readonly onLeave?: () => void;
}

/**
 * France by region, département or préfecture, overseas and inner Paris in insets, coloured by a scale.
 * It never stands alone: set a {@link MapLegend} and a table of the same figures beside it.
 */
export function FranceMap({ label, level, cells, scale, formatValue, describeEvidence = evidenceText, selected = null, onSelect, zoom = null, marks, onZoomIn, onLeave }: FranceMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const help = useId();
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const box = zoomBox(zoom);
  const viewBox = useAnimatedView(svg, box);
  const showInset = zoom === null;

  const byTerritory = useMemo(() => new Map(cells.map((cell) => [cell.territory, cell])), [cells]);
  const reachable = useMemo(
    () => areasOf(level).filter((area) => byTerritory.has(area.territory) && isWithin(area, zoom)),
    [level, byTerritory, zoom],
  );
  const { pointed, tabStop, handlers } = useMapInteraction({ frame, svg, areas: reachable, zoom, selected, onSelect, onZoomIn, onLeave });
  const pointedCell = pointed && sameZoom(pointed.zoom, zoom) ? byTerritory.get(pointed.territory) : undefined;

  const look = (area: MapArea) => {
    const cell = byTerritory.get(area.territory);
    if (!cell || !isWithin(area, zoom)) return { paint: 'var(--vg-paper)', label: null };
    return {
      paint: cell.value === null ? `url(#${hatch})` : colourOf(scale, cell.value),
      label: `${cell.name}\u00a0: ${[valueText(cell, formatValue), describeEvidence(cell, valueText(cell, formatValue)), marks?.get(area.territory)].filter(Boolean).join(', ')}`,
    };
  };

  return (
    <div ref={frame} className={styles.frameBox}>
      <p id={help} className="vg-hidden">{onZoomIn ? messages.mapInstructionsZoom : messages.mapInstructions}</p>
      <svg
        ref={svg} className={styles.map} viewBox={viewBox} role="group" aria-label={label} aria-describedby={help}
        style={{ '--vg-zoom': zoomFactor(box) } as CSSProperties} {...handlers}
      >
        <HatchPattern id={hatch} zoom={zoomFactor(box)} />
        {showInset && <InsetFrames />}
        <MapAreas
          level={level} look={look} reachable={reachable} selected={selected} selectable={Boolean(onSelect)}
          pointed={pointed} tabStop={tabStop} zoom={zoom}
        />
        {marks && <MapMarks areas={reachable.filter((area) => marks.has(area.territory))} showInset={showInset} overNames={zoom !== null && level === 'DEPARTMENT'} />}
      </svg>
      {pointed && pointedCell && (
        <MapTooltip x={pointed.x} y={pointed.y} content={{ name: pointedCell.name, value: valueText(pointedCell, formatValue), evidence: [describeEvidence(pointedCell, valueText(pointedCell, formatValue)), marks?.get(pointedCell.territory)].filter(Boolean).join(', ') }} />
      )}
    </div>
  );
}
