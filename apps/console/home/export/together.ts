import { formatPeriod } from '@vigie/ui';
import type { Decision } from '../../release/release-menu';
import { text } from '../messages.fr';
import type { DayRange } from '../view/period';
import type { Leaving } from './leaving';
import type { ReleaseOutcome } from './release.documents';

export interface DecidedPeriod { readonly days: DayRange; readonly outcome: ReleaseOutcome }

/** What became of one period or two, told at once: a period that could not leave is named beside what did. */
export function together(decided: readonly DecidedPeriod[], leaving: Leaving | null): Decision {
  const said = (lines: readonly string[], { from, to }: DayRange) => (decided.length === 1 ? lines : lines.map((line) => text.export.ofPeriod(formatPeriod(from, to), line)));
  const reasons = decided.flatMap(({ days, outcome }) => (outcome.__typename === 'MapRelease' ? [] : said(outcome.reasons, days)));
  const suggestions = decided.flatMap(({ outcome }) => (outcome.__typename === 'MapRelease' ? [] : outcome.suggestions));
  if (leaving === null) return { reasons: [...new Set(reasons)], suggestions: [...new Set(suggestions)] };
  const notes = decided.flatMap(({ days, outcome }) => (outcome.__typename === 'MapRelease' ? said(outcome.notes, days) : []));
  const { release: { cells }, earlier, changes, excerpt } = leaving;
  // Of a comparison, a value in the file is a difference: there is none where a period is hidden.
  return { cells: earlier ? cells.map(({ territory }) => ({ value: changes.get(territory)?.difference ?? null })) : cells, notes: [...(decided.length === 2 && !earlier ? [text.export.alone] : []), ...notes, ...(excerpt === null ? [] : [excerpt]), ...reasons], ...(earlier && { words: text.export.compared }) };
}
