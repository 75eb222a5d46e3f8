import { TOTAL } from '../table/dimension';

/** For each dimension, the code above each code. */
export type Hierarchies = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A file that is not what it should be; the message, of one line, says where. */
export class UnreadableTable extends Error {}

/**
 * Reads the hierarchies of a table from JSON, by dimension: `{"territory": {"69": "ARA"}}` (the code above each code),
 * `{"territory": {"ARA": ["69", "38"]}}` (the codes under each) or nested, `{"territory": {"ARA": {"69": ["P69", "SP692"]}}}`.
 * A file that names no dimension is the hierarchy of the one in which its codes stand.
 * @param codesOf the codes of each dimension
 * @throws UnreadableTable
 */
export function readHierarchies(json: string, codesOf: ReadonlyMap<string, ReadonlySet<string>>): Hierarchies {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw new UnreadableTable(`the hierarchy is not JSON: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)}`);
  }
  if (!isObject(parsed)) throw new UnreadableTable('the hierarchy is an object: dimensions, then codes and the codes under them');
  const named = Object.keys(parsed).filter((key) => codesOf.has(key));
  if (named.length === 0 && Object.keys(parsed).length > 0) {
    const above = readAbove('the hierarchy', parsed);
    const places = [...codesOf].filter(([, codes]) => Object.keys(above).some((code) => codes.has(code))).map(([name]) => name);
    if (places.length !== 1) throw new UnreadableTable(`the hierarchy names none of the dimensions ${[...codesOf.keys()].join(', ')}, and its codes ${places.length ? `stand in several: ${places.join(', ')}` : 'stand in none of them'}`);
    return { [places[0] ?? '']: above };
  }
  const stray = Object.keys(parsed).find((key) => !codesOf.has(key));
  if (stray !== undefined) throw new UnreadableTable(`the hierarchy names a dimension that the table does not have: ${stray}`);
  return Object.fromEntries(named.map((name) => [name, readAbove(name, parsed[name])]));
}

function readAbove(dimension: string, value: unknown): Record<string, string> {
  const above: Record<string, string> = Object.create(null) as Record<string, string>;
  const put = (code: unknown, parent: string): void => {
    if (typeof code !== 'string') throw new UnreadableTable(`the hierarchy of ${dimension} holds ${JSON.stringify(code)} where a code is expected, in quotes`);
    if (code === TOTAL) throw new UnreadableTable(`the hierarchy of ${dimension} puts ${TOTAL} under ${parent}`);
    const known = above[code];
    if (known !== undefined && known !== parent) throw new UnreadableTable(`the hierarchy of ${dimension} puts ${code} under both ${known} and ${parent}`);
    above[code] = parent;
  };
  const climb = (node: unknown, parent: string | null): void => {
    if (Array.isArray(node)) {
      for (const child of node) {
        if (isObject(child)) climb(child, parent);
        else put(child, parent ?? TOTAL);
      }
      return;
    }
    if (!isObject(node)) throw new UnreadableTable(`the hierarchy of ${dimension} holds ${JSON.stringify(node)} where codes are expected`);
    for (const [code, under] of Object.entries(node)) {
      if (parent !== null) put(code, parent);
      if (typeof under === 'string') put(code, under);
      else if (under !== null) climb(under, code);
    }
  };
  climb(value, null);
  return above;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
