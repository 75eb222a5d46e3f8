/** A choice split so that what is picked most stands first and the rest one tap away. */
export interface SplitChoice<Term> {
  readonly first: readonly Term[];
  readonly others: readonly Term[];
}

/**
 * @param preferred codes in the order the 2024 survey and the field put them
 * @param seen codes of the structure's own last reports, repeated as often as they were used: they weigh more
 * @param count how many stand first
 */
export function frequentFirst<Term extends { readonly code: string }>(
  terms: readonly Term[], preferred: readonly string[], seen: readonly string[], count: number,
): SplitChoice<Term> {
  const uses = (code: string) => seen.filter((used) => used === code).length;
  const rank = (code: string) => (preferred.includes(code) ? preferred.indexOf(code) : preferred.length);
  const ranked = [...terms].sort((a, b) => uses(b.code) - uses(a.code) || rank(a.code) - rank(b.code));
  const firstCodes = new Set(ranked.slice(0, count).map(({ code }) => code));
  return { first: ranked.slice(0, count), others: terms.filter(({ code }) => !firstCodes.has(code)) };
}
