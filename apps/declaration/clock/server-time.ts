/** The device's clock may be a year off; the server's is not. Milliseconds to add to the device's, once an answer told. */
let offset: number | null = null;
const listeners = new Set<() => void>();

/** From here on, the device is told that its clock is wrong: less is a slow answer or a slow clock, and changes no day. */
const WRONG_FROM_MS = 12 * 3_600_000;

/** @param date the `Date` header of an answer, to the second */
export function heardServerDate(date: string | null): void {
  const at = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(at)) return;
  const before = clockFault();
  offset = at - Date.now();
  if (before !== clockFault()) for (const listener of listeners) listener();
}

/** What time it is: by the server since it last answered, by the device until then. */
export const timeNow = (): Date => new Date(Date.now() + (offset ?? 0));

/** Milliseconds by which the device's clock is late; 0 until the server said what time it is. */
export const clockOffset = (): number => offset ?? 0;

/** True once the server said what time it is: days chosen from then on are sure. */
export const isTimeSure = (): boolean => offset !== null;

/** Days by which the device's clock is late (positive) or ahead (negative); null while it is right or nobody knows. */
export const clockFault = (): number | null => (offset !== null && Math.abs(offset) >= WRONG_FROM_MS ? Math.round(offset / 86_400_000) || Math.sign(offset) : null);

export function onClockFault(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
