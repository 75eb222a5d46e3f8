/** What canonical JSON can hold. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * One text for one content, whatever order its keys were written in: keys sorted by code unit, nothing between tokens, numbers as
 * ECMAScript writes them (after RFC 8785, for content without lone surrogates). Keys that hold undefined are left out.
 * @throws TypeError on a number that JSON cannot say
 */
export function canonicalJson(content: unknown): string {
  if (content === null || typeof content === 'string' || typeof content === 'boolean') return JSON.stringify(content);
  if (typeof content === 'number') {
    if (!Number.isFinite(content)) throw new TypeError(`JSON has no ${content}`);
    return JSON.stringify(content);
  }
  if (Array.isArray(content)) return `[${content.map(canonicalJson).join(',')}]`;
  if (typeof content !== 'object') throw new TypeError(`JSON has no ${typeof content}`);
  const entries = Object.entries(content).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(',')}}`;
}
