import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { MapArea, MapZoom, Point } from './drawing';
import { isDirection, neighbour } from './neighbour';

/** The area under the pointer or the focus, and where its tooltip points, in pixels of the map's frame. */
export interface Pointed {
  readonly territory: string;
  readonly x: number;
  readonly y: number;
  /** True when the keyboard brought us here: a ring is drawn. */
  readonly byKeyboard: boolean;
  /** What was zoomed on when it was measured: after a zoom x and y no longer hold. */
  readonly zoom: MapZoom | null;
}

export interface MapInteraction {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly areas: readonly MapArea[];
  readonly zoom: MapZoom | null;
  readonly selected: string | null;
  readonly onSelect: ((territory: string) => void) | undefined;
  readonly onZoomIn: ((territory: string) => void) | undefined;
  readonly onLeave: (() => void) | undefined;
}

/** How long a tap waits for a second one: what it opens may take the map from under the finger. */
const SECOND_TAP_MS = 280;

/**
 * Pointer and keyboard over the map: one tab stop, arrows to the nearest neighbour, Enter or Space to select,
 * Enter again, a double press or two taps to look into, Escape to hide the tooltip, then to leave. Handlers sit on the svg and read the area from the event.
 */
export function useMapInteraction({ frame, svg, areas, zoom, selected, onSelect, onZoomIn, onLeave }: MapInteraction) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const refocus = useRef(false);
  const tap = useRef<{ readonly territory: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  // Two taps are a double click as well to some browsers, which do not say of what.
  const touched = useRef(false);
  useEffect(() => () => clearTimeout(tap.current?.timer), []);

  // Areas of another level, or of another place, take the place of the one that the keyboard looked into or left: the focus goes on among them.
  useEffect(() => {
    if (!refocus.current || areas.length === 0) return;
    refocus.current = false;
    if (!svg.current?.contains(document.activeElement)) svg.current?.querySelector<SVGGElement>('[data-territory][tabindex="0"]')?.focus();
  }, [areas, svg]);

  const point = useCallback((territory: string, byKeyboard: boolean) => {
    const area = areas.find((candidate) => candidate.territory === territory);
    const at = area && pixelsOf(zoom === null && area.insetAt ? area.insetAt : area.at, svg.current, frame.current);
    setPointed(at ? { territory, x: at[0], y: at[1], byKeyboard, zoom } : null);
  }, [areas, frame, zoom, svg]);

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const from = areas.find((area) => area.territory === territoryOf(event.target));
    if (!from) return;
    if (event.key === 'Escape') {
      if (pointed) setPointed(null);
      else if (onLeave) {
        refocus.current = true;
        onLeave();
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (event.key === 'Enter' && onZoomIn && from.territory === selected) {
        refocus.current = true;
        onZoomIn(from.territory);
      } else onSelect?.(from.territory);
    } else if (isDirection(event.key)) {
      const next = neighbour(from, event.key, areas);
      if (next) svg.current?.querySelector<SVGGElement>(`[data-territory="${next.territory}"]`)?.focus();
    } else {
      return;
    }
    event.preventDefault();
  };

  const onTap = (territory: string) => {
    const before = tap.current;
    clearTimeout(before?.timer);
    tap.current = before?.territory === territory ? null : { territory, timer: setTimeout(() => { tap.current = null; onSelect?.(territory); }, SECOND_TAP_MS) };
    if (tap.current === null) onZoomIn?.(territory);
  };

  const handlers = {
    onKeyDown,
    onPointerOver: (event: { target: EventTarget }) => {
      const territory = territoryOf(event.target);
      if (territory) point(territory, false);
    },
    onPointerLeave: () => setPointed(null),
    onClick: (event: MouseEvent) => {
      const territory = territoryOf(event.target);
      touched.current = isTouch(event);
      if (!territory) return;
      if (onZoomIn && touched.current) onTap(territory);
      else onSelect?.(territory);
    },
    onDoubleClick: (event: MouseEvent) => {
      const territory = territoryOf(event.target);
      if (territory && !touched.current) onZoomIn?.(territory);
    },
    onFocus: (event: { target: Element }) => {
      const territory = territoryOf(event.target);
      if (!territory) return;
      setTabStop(territory);
      point(territory, event.target.matches(':focus-visible'));
    },
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      setPointed(null);
      // Whoever moved on is not to be called back.
      if (relatedTarget) refocus.current = false;
    },
  };
  return { pointed, tabStop, handlers };
}

const isTouch = ({ nativeEvent }: MouseEvent): boolean => 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';

function territoryOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-territory]')?.getAttribute('data-territory') ?? null) : null;
}

function pixelsOf([x, y]: Point, svg: SVGSVGElement | null, frame: HTMLDivElement | null): Point | null {
  const matrix = svg?.getScreenCTM();
  if (!matrix || !frame) return null;
  const { left, top } = frame.getBoundingClientRect();
  return [matrix.a * x + matrix.e - left, matrix.d * y + matrix.f - top];
}
