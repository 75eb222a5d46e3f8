type Ring = (readonly [number, number])[];
/** Rings of absolute points of a path made of relative m, implicit lineto and z. */
export function parseRelativePath(path: string): Ring[];
/** The same path with each vertex rounded to that many decimals. */
export function formatPath(rings: readonly Ring[], decimals: number): string;
