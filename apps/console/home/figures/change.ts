import { poissonInterval, ratioInterval } from '@vigie/domain';

/** How a count compares with the one before it; percentages of a handful are not given. */
export type Change =
  | { readonly kind: 'NOTHING_BEFORE' }
  | { readonly kind: 'TOO_FEW'; readonly difference: number }
  | { readonly kind: 'SHARE'; readonly share: number; readonly low: number; readonly high: number };

/** Below this many reports before, one report more would read as a surge. */
const LEAST_FOR_PERCENT = 20;

export function changeSince(now: number, before: number): Change {
  if (before === 0) return { kind: 'NOTHING_BEFORE' };
  if (before < LEAST_FOR_PERCENT) return { kind: 'TOO_FEW', difference: now - before };
  const { low, high } = ratioInterval(counted(before), counted(now));
  return { kind: 'SHARE', share: (now - before) / before, low: low - 1, high: high - 1 };
}

/** A count with its 95 % Poisson interval. */
const counted = (value: number) => ({ value, ...poissonInterval(value)! });
