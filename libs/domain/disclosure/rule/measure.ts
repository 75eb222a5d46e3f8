/** What is known, inside, of a set of reports: enough to say whether its count may be shown. */
export interface Measure {
  /** Units: persons' situations, or structures. */
  count: number;
  /** Distinct structures that contribute. */
  contributors: number;
  /** Units of the structure that contributes most. */
  largest: number;
}

export const NOTHING: Measure = { count: 0, contributors: 0, largest: 0 };
