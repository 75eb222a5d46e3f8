import { useRef, type PointerEvent, type RefObject } from 'react';

interface Point { readonly x: number; readonly y: number }

export interface Drag {
  /** In fractions of the surface, from the point before. */
  readonly onBy?: (dx: number, dy: number, first: boolean) => void;
  /** In fractions, from where the finger went down to where it is. */
  readonly onSpan?: (from: Point, to: Point, over: boolean) => void;
}

/** Follows one finger or mouse over a surface, in fractions of it. The handlers go on the element that is dragged. */
export function useDrag(surface: RefObject<HTMLElement | null>, { onBy, onSpan }: Drag) {
  const state = useRef<{ from: Point; last: Point; first: boolean } | null>(null);
  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = surface.current!.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const end = (event: PointerEvent) => {
    if (!state.current) return;
    onSpan?.(state.current.from, at(event), true);
    state.current = null;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      state.current = { from: at(event), last: at(event), first: true };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!state.current) return;
      const { from, last, first } = state.current;
      const now = at(event);
      onBy?.(now.x - last.x, now.y - last.y, first);
      onSpan?.(from, now, false);
      state.current = { from, last: now, first: false };
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
