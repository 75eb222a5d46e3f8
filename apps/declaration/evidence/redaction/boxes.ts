/** A mask on an image, in fractions of its width and height: from 0 to 1, whatever size it is shown at. */
export interface Box {
  /** Stable while it exists; not its rank. */
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Place = Omit<Box, 'id'>;

/** Smaller than a finger can see it has drawn. */
const SMALLEST = 0.02;

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The box between two corners, in whichever order they were touched; null for a mere tap. */
export function placeBetween(a: { x: number; y: number }, b: { x: number; y: number }): Place | null {
  const [left, right] = [between(Math.min(a.x, b.x), 0, 1), between(Math.max(a.x, b.x), 0, 1)];
  const [top, bottom] = [between(Math.min(a.y, b.y), 0, 1), between(Math.max(a.y, b.y), 0, 1)];
  if (right - left < SMALLEST / 2 || bottom - top < SMALLEST / 2) return null;
  return inside({ x: left, y: top, width: right - left, height: bottom - top });
}

/** Where a mask added without pointing appears: in the middle, a line of text wide. */
export const MIDDLE: Place = { x: 0.3, y: 0.45, width: 0.4, height: 0.1 };

export function moved<Moved extends Place>(box: Moved, dx: number, dy: number): Moved {
  return { ...box, x: between(box.x + dx, 0, 1 - box.width), y: between(box.y + dy, 0, 1 - box.height) };
}

/** From its upper left corner, which stays. */
export function resized<Sized extends Place>(box: Sized, dw: number, dh: number): Sized {
  return { ...box, width: between(box.width + dw, SMALLEST, 1 - box.x), height: between(box.height + dh, SMALLEST, 1 - box.y) };
}

/** The pixels a mask covers, none of them in part: what is under its edge is covered whole. */
export function pixelsOf(box: Place, image: { width: number; height: number }): { x: number; y: number; width: number; height: number } {
  const left = Math.floor(between(box.x, 0, 1) * image.width);
  const top = Math.floor(between(box.y, 0, 1) * image.height);
  const right = Math.ceil(between(box.x + box.width, 0, 1) * image.width);
  const bottom = Math.ceil(between(box.y + box.height, 0, 1) * image.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function inside(place: Place): Place {
  const [width, height] = [Math.max(place.width, SMALLEST), Math.max(place.height, SMALLEST)];
  return { x: between(place.x, 0, 1 - width), y: between(place.y, 0, 1 - height), width, height };
}
