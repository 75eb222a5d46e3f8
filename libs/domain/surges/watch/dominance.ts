export const RESTS_ON = ['MANY', 'FEW_STRUCTURES', 'ONE_DOMINATES', 'NOTHING'] as const;

export interface Dominance {
  total: number;
  /** Structures with at least one report. */
  structures: number;
  /** Share of the largest contributor, 0 to 1; 0 when there is nothing. */
  largestShare: number;
  /** Reports left without the largest contributor: a surge that stands on them is not its doing. */
  withoutLargest: number;
  restsOn: (typeof RESTS_ON)[number];
}

export interface DominanceLimits {
  /** Fewer structures than that do not make a surge of a territory. */
  minimumStructures: number;
  /** Largest share that one structure may have. */
  largestShare: number;
}

export const DOMINANCE_LIMITS: DominanceLimits = { minimumStructures: 3, largestShare: 0.5 };

/** What a rise rests on, from the reports of each structure over the weeks in question: many, few, or one over-eager (or hostile) structure. */
export function dominance(reportsByStructure: Iterable<number>, limits: DominanceLimits = DOMINANCE_LIMITS): Dominance {
  let total = 0;
  let structures = 0;
  let largest = 0;
  for (const reports of reportsByStructure) {
    if (reports <= 0) continue;
    total += reports;
    structures++;
    largest = Math.max(largest, reports);
  }
  const largestShare = total > 0 ? largest / total : 0;
  return { total, structures, largestShare, withoutLargest: total - largest, restsOn: judge(structures, largestShare, limits) };
}

function judge(structures: number, share: number, limits: DominanceLimits): Dominance['restsOn'] {
  if (structures === 0) return 'NOTHING';
  if (structures < limits.minimumStructures) return 'FEW_STRUCTURES';
  return share > limits.largestShare ? 'ONE_DOMINATES' : 'MANY';
}
