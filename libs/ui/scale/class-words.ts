import { messages } from '../messages.fr';
import type { ScaleClass } from './colour-scale';

/** A class of a legend in words. @param whole true when values are whole: classes read « 3 à 9 » and never touch */
export function classWords({ from, to }: ScaleClass, format: (bound: number) => string, whole: boolean): string {
  if (from === null && to === null) return '';
  if (from === null) return to === 0 ? messages.legendNone : messages.legendBelow(format(to ?? 0));
  if (to === null) return messages.legendAbove(format(from));
  if (!whole) return from === 0 ? messages.legendUpTo(format(to)) : messages.legendBetween(format(from), format(to));
  return from + 1 === to ? format(to) : messages.legendBetween(format(from + 1), format(to));
}
