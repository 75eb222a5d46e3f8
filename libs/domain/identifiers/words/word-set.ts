/**
 * A set of words from lists written as text, built on first use: reading the lists costs nothing
 * to a page that never needs them, and a bundler may leave them out.
 */
export function wordSet(...lists: readonly string[]): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => (words ??= new Set(lists.flatMap((list) => list.trim().split(/\s+/))));
}
