import { isDay, previousRange, yearBefore, type DayRange } from './period';

/** What a period is compared with: the one before it, the same days a year earlier, or other days. */
export type Against = { readonly kind: 'PREVIOUS' } | { readonly kind: 'YEAR_BEFORE' } | ({ readonly kind: 'DATES' } & DayRange);

export const AGAINST_WORDS = { PREVIOUS: 'avant', YEAR_BEFORE: 'an' } as const;

/** What an address says of it; null when nothing, or nothing that makes sense. */
export function againstOf(search: URLSearchParams): Against | null {
  const [from, to] = [search.get('contre-du'), search.get('contre-au')];
  if (from && to && isDay(from) && isDay(to) && from <= to) return { kind: 'DATES', from, to };
  const word = search.get('contre');
  return word === AGAINST_WORDS.PREVIOUS ? { kind: 'PREVIOUS' } : word === AGAINST_WORDS.YEAR_BEFORE ? { kind: 'YEAR_BEFORE' } : null;
}

export function writeAgainst(search: URLSearchParams, against: Against): void {
  if (against.kind === 'DATES') {
    search.set('contre-du', against.from);
    search.set('contre-au', against.to);
  } else search.set('contre', AGAINST_WORDS[against.kind]);
}

/** The days that `days` are compared with. */
export function daysAgainst(against: Against, days: DayRange): DayRange {
  switch (against.kind) {
    case 'PREVIOUS': return previousRange(days);
    case 'YEAR_BEFORE': return yearBefore(days);
    case 'DATES': return { from: against.from, to: against.to };
  }
}
