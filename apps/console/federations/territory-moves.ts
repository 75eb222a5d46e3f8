export interface Federation {
  readonly code: string;
  readonly name: string;
  readonly regionCodes: readonly string[];
}

/** Which federation each region is with; a region without one is absent. */
export type Assignment = ReadonlyMap<string, string>;

export const assignmentOf = (federations: readonly Federation[]): Assignment =>
  new Map(federations.flatMap(({ code, regionCodes }) => regionCodes.map((region) => [region, code] as const)));

/** The regions that change hands, in the order given. */
export const movedRegions = (before: Assignment, after: Assignment, regions: readonly string[]): readonly string[] =>
  regions.filter((region) => before.get(region) !== after.get(region));

/**
 * The territories to save, one call a federation that changes. Those that only lose regions come first,
 * for a region may be with one federation at a time.
 */
export function territoriesToSave(federations: readonly Federation[], after: Assignment): readonly { readonly code: string; readonly regionCodes: readonly string[] }[] {
  const wanted = federations.map(({ code, regionCodes }) => {
    const next = [...after].filter(([, federation]) => federation === code).map(([region]) => region).toSorted();
    return { code, regionCodes: next, gains: next.some((region) => !regionCodes.includes(region)), changes: next.join() !== [...regionCodes].toSorted().join() };
  });
  return wanted.filter(({ changes }) => changes).toSorted((one, other) => Number(one.gains) - Number(other.gains)).map(({ code, regionCodes }) => ({ code, regionCodes }));
}
