import type { Difference } from '../comparison/compare-cells';
import { text } from '../messages.fr';

/** Whether a change can be told, in words; null where there is none because a period is hidden. */
export function changeWords(change: Difference | undefined): string | null {
  if (!change) return null;
  const told = text.comparison.verdicts[change.verdict];
  return change.difference === Infinity ? `${text.comparison.fromNothing}, ${told}` : told;
}
