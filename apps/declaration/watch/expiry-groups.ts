import type { Expiry } from './expiries';

/** Ends that have come to the same threshold; null: those whose renewal was filed. */
export interface ExpiryGroup {
  readonly threshold: number | null;
  readonly items: readonly Expiry[];
}

/** The most pressing threshold first, what was filed last; within each, the nearest end first. */
export function expiryGroups(items: readonly Expiry[]): ExpiryGroup[] {
  const byThreshold = new Map<number, Expiry[]>();
  const filed: Expiry[] = [];
  for (const item of [...items].sort((a, b) => a.daysLeft - b.daysLeft)) {
    if (item.filedOn !== null) filed.push(item);
    else if (item.threshold !== null) byThreshold.set(item.threshold, [...(byThreshold.get(item.threshold) ?? []), item]);
  }
  const groups: ExpiryGroup[] = [...byThreshold].sort(([a], [b]) => a - b).map(([threshold, ends]) => ({ threshold, items: ends }));
  return filed.length > 0 ? [...groups, { threshold: null, items: filed }] : groups;
}
