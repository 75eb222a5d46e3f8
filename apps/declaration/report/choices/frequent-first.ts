/** A choice split so that what is picked most stands first and the rest one tap away. */
export interface SplitChoice<Term> {
  readonly first: readonly Term[];
  readonly others: readonly Term[];
}

/** What being first among the preferred is worth, in uses; each next one is worth a little less. */
const PRIOR = 2;
const STEP = 0.2;

/**
 * @param preferred codes in the order the 2024 survey and the field put them
 * @param seen codes of the structure's own last reports, repeated as often as they were used: a habit outweighs
 *   the survey, a single use does not
 * @param count how many stand first
 */
export function frequentFirst<Term extends { readonly code: string }>(
  terms: readonly Term[], preferred: readonly string[], seen: readonly string[], count: number,
): SplitChoice<Term> {
  const weight = (code: string) => {
    const rank = preferred.indexOf(code);
    return seen.filter((used) => used === code).length + (rank === -1 ? 0 : PRIOR - STEP * rank);
  };
  const ranked = [...terms].sort((a, b) => weight(b.code) - weight(a.code));
  const firstCodes = new Set(ranked.slice(0, count).map(({ code }) => code));
  return { first: ranked.slice(0, count), others: terms.filter(({ code }) => !firstCodes.has(code)) };
}
