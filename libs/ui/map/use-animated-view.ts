import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Box } from './drawing';

const DURATION_MS = 380;

export const viewBoxOf = ([left, top, right, bottom]: Box): string => [left, top, right - left, bottom - top].map((value) => value.toFixed(2)).join(' ');

/**
 * Glides an svg's viewBox to `target`, or jumps there when the person prefers less motion. The attribute is
 * written directly, so that a glide renders nothing. Returns the viewBox to render first.
 */
export function useAnimatedView(svg: RefObject<SVGSVGElement | null>, target: Box): string {
  const [first] = useState(() => viewBoxOf(target));
  const shown = useRef<Box>(target);
  const [left, top, right, bottom] = target;
  useEffect(() => {
    const goal: Box = [left, top, right, bottom];
    const from = shown.current;
    const show = (box: Box) => { shown.current = box; svg.current?.setAttribute('viewBox', viewBoxOf(box)); };
    if (viewBoxOf(from) === viewBoxOf(goal)) return undefined;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) { show(goal); return undefined; }
    const start = performance.now();
    let frame = requestAnimationFrame(function glide(now) {
      const part = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
      const eased = part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2;
      const between = (index: 0 | 1 | 2 | 3) => from[index] + (goal[index] - from[index]) * eased;
      show([between(0), between(1), between(2), between(3)]);
      if (part < 1) frame = requestAnimationFrame(glide);
    });
    return () => cancelAnimationFrame(frame);
  }, [svg, left, top, right, bottom]);
  return first;
}
