import { explainCoarsening, explainFinding, type TablesCheck, type Thresholds, type Unit, type Wording } from '@vigie/domain';
import type { CoarserTable } from '../decide/decision';
import { MESSAGES } from '../messages.fr';
import type { LedgerDimensions } from '../population/ledger-dimensions';
import type { NamedCandidate } from './candidate-tables';
import type { ReleaseRefused, Suggestion } from './release-request';

/** Reasons told before the rest is left out: they repeat each other. */
const MOST_REASONS = 6;

/** Refuses what is empty, or is as a whole too little to be told of. */
export function isIsolated(candidates: readonly NamedCandidate[], unit: Unit, { units, structures, share }: Thresholds): ReleaseRefused | null {
  const totals = candidates.map(({ grid }) => grid.measures.at(-1) ?? { count: 0, contributors: 0, largest: 0 });
  if (totals.every(({ count }) => count === 0)) return { kind: 'REFUSED', code: 'EMPTY', reasons: [MESSAGES.empty], suggestions: widen('period', 'territory') };
  const alone = totals.some(({ count, contributors, largest }) => count > 0 && (count < units || (unit === 'PERSONS' && (contributors < structures || largest > share * count))));
  if (!alone) return null;
  const why = unit === 'PERSONS' ? MESSAGES.isolated(units, structures) : MESSAGES.isolatedStructures(units);
  return { kind: 'REFUSED', code: 'ISOLATED', reasons: [why], suggestions: widen('filter', 'territory', 'period') };
}

export const tooFine = (): ReleaseRefused => ({ kind: 'REFUSED', code: 'TOO_FINE', reasons: [MESSAGES.tooFine], suggestions: widen('territory', 'filter') });

/** Why the tables may not leave beside what is out, and what could in their place. */
export function refusal(check: TablesCheck, coarser: readonly CoarserTable[], wording: Wording): ReleaseRefused {
  const reasons = [...new Set(check.findings.filter(({ kind }) => kind !== 'REVISED' && kind !== 'SUMMED').map((finding) => explainFinding(finding, wording)))].slice(0, MOST_REASONS);
  const suggestions = coarser.map(({ table, change }): Suggestion => ({ table, text: explainCoarsening(change, wording) }));
  return { kind: 'REFUSED', code: 'EARLIER', reasons: reasons.length > 0 ? reasons : [MESSAGES.nothingLeft], suggestions: suggestions.length > 0 ? suggestions : widen('territory', 'period', 'filter') };
}

export function wordingOf(dimensions: LedgerDimensions): Wording {
  return { dimension: (name) => dimensions[name]?.label ?? name, code: (name, code) => dimensions[name]?.labelOf(code) ?? code };
}

function widen(...ways: (keyof typeof MESSAGES.widen)[]): Suggestion[] {
  return ways.map((way) => ({ table: '', text: MESSAGES.widen[way] }));
}
