/** What a cell counts: persons' situations (reports), or structures (survey answers). */
export type Unit = 'PERSONS' | 'STRUCTURES';

/** When a cell may be shown. Only ever stricter than the defaults: see `strictThresholds`. */
export interface Thresholds {
  /** Fewest units a shown cell counts. */
  units: number;
  /** Fewest structures that contribute to a shown cell (PERSONS only; a cell of structures is counted by `units`). */
  structures: number;
  /** Largest share of a cell, 0 to 1, that one structure may hold (PERSONS only). */
  share: number;
}

/** 11 units is the threshold of INSEE and CASD for persons, 3 that of statistics on establishments, 85 % their dominance rule. */
export const LEAST_STRICT: Readonly<Record<Unit, Thresholds>> = {
  PERSONS: { units: 11, structures: 3, share: 0.85 },
  STRUCTURES: { units: 3, structures: 1, share: 1 },
};

/** A threshold that would protect less than the rule; the message says which and what is the least. */
export class LaxThreshold extends Error {}

/**
 * The thresholds of a unit with the given ones instead, which may only protect more.
 * @throws LaxThreshold when one of them protects less than the rule, or is not a number it can be
 */
export function strictThresholds(unit: Unit, wanted: Partial<Thresholds> = {}): Thresholds {
  const least = LEAST_STRICT[unit];
  const chosen = { ...least, ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) };
  if (!Number.isInteger(chosen.units) || chosen.units < least.units) {
    throw new LaxThreshold(`The threshold of units is a whole number of ${least.units} or more: it can only be raised, not set to ${chosen.units}`);
  }
  if (!Number.isInteger(chosen.structures) || chosen.structures < least.structures) {
    throw new LaxThreshold(`The threshold of structures is a whole number of ${least.structures} or more: it can only be raised, not set to ${chosen.structures}`);
  }
  if (!(chosen.share > 0 && chosen.share <= least.share)) {
    throw new LaxThreshold(`The largest share of one structure is at most ${least.share * 100} %: it can only be lowered, not set to ${Math.round(chosen.share * 1e4) / 100} %`);
  }
  return chosen;
}
