/** The margin of a dimension, in files and in coordinates. */
export const TOTAL = 'TOTAL';

/** One dimension of a table: a tree of codes under TOTAL, one level deep unless it has a hierarchy. */
export interface Dimension {
  name: string;
  /** Every code; a code stands before the one above it, TOTAL is last. */
  codes: readonly string[];
  /** Position in `codes` of the code above each; -1 for TOTAL. */
  parents: readonly number[];
  /** Positions of the codes right under each. */
  children: readonly (readonly number[])[];
  /**
   * Where and when (territory, period), rather than what people are or live: a zero along a frame speaks of no group. Everything is
   * an attribute unless said otherwise.
   */
  frame: boolean;
  /** One unit may count under several codes (the rights of one report): codes do not add up to the code above. */
  overlapping: boolean;
}

export interface DimensionShape {
  /** The code above each code that is not right under TOTAL. */
  above?: Readonly<Record<string, string>>;
  frame?: boolean;
  overlapping?: boolean;
}

/** A hierarchy that is no tree; the message says where. */
export class BrokenHierarchy extends Error {}

/**
 * @param codes the codes in use; codes above them come along
 * @throws BrokenHierarchy when codes stand above each other in a circle
 */
export function dimension(name: string, codes: Iterable<string>, { above = {}, frame = false, overlapping = false }: DimensionShape = {}): Dimension {
  const depths = new Map<string, number>();
  const depthOf = (code: string, path: readonly string[]): number => {
    const known = depths.get(code);
    if (known !== undefined) return known;
    if (path.includes(code)) throw new BrokenHierarchy(`the hierarchy of ${name} goes round in a circle: ${[...path, code].join(' → ')}`);
    const parent = parentCode(code, above);
    const depth = parent === null ? 0 : parent === TOTAL ? 1 : depthOf(parent, [...path, code]) + 1;
    depths.set(code, depth);
    return depth;
  };
  for (const code of codes) if (code !== TOTAL) depthOf(code, []);
  depths.set(TOTAL, 0);
  const ordered = [...depths.keys()].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
  const positions = new Map(ordered.map((code, position) => [code, position]));
  const parents = ordered.map((code) => positions.get(parentCode(code, above) ?? '') ?? -1);
  const children: number[][] = ordered.map(() => []);
  parents.forEach((parent, position) => children[parent]?.push(position));
  return { name, codes: ordered, parents, children, frame, overlapping };
}

function parentCode(code: string, above: Readonly<Record<string, string>>): string | null {
  if (code === TOTAL) return null;
  return Object.hasOwn(above, code) ? above[code] ?? TOTAL : TOTAL;
}
