/** Names of places, ready to be looked for in texts of any length. */
export type PlaceNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A stretch of text, in UTF-16 units. */
export interface Stretch { readonly start: number; readonly end: number }

const WORD = /[\p{L}\p{M}]+/gu;
/** Communes and départements that are words too: without a capital, they are the word. */
const WORDS_TOO = new Set(['sens', 'tours', 'manche', 'nord', 'somme', 'creuse', 'lure', 'foix', 'mende', 'lens', 'dole', 'aube', 'orne', 'marne', 'loire', 'vienne', 'landes', 'meuse', 'sarthe', 'drome', 'allier', 'cher', 'eure', 'oise', 'indre', 'savoie', 'vosges', 'ardennes', 'belley', 'die', 'bonneville', 'senlis', 'auch', 'brest', 'loches', 'chateau', 'martinique', 'reunion', 'mans', 'havre', 'blanc', 'rochelle', 'puy', 'marin', 'trinite', 'basse', 'pointe', 'terre', 'cotes', 'alpes', 'bouches', 'correze', 'prades', 'redon', 'riom', 'segre', 'thiers', 'verdun', 'vire', 'issoire', 'muret', 'apt', 'ussel', 'palaiseau', 'privas', 'torcy', 'cote', 'hautes', 'haute', 'val', 'pau', 'gex']);
const SMALL = new Set(['le', 'la', 'les', 'l', 'd', 'de', 'du', 'des', 'saint', 'sainte', 'st', 'ste', 'sur', 'sous', 'en', 'et', 'aux', 'au']);

/** Without accents nor case, so that « evreux » is Évreux. */
const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^ste?$/, (short) => (short === 'st' ? 'saint' : 'sainte'));

export function placeNames(names: Iterable<string>): PlaceNames {
  const known = new Map<string, string[][]>();
  for (const name of names) {
    const words = (name.match(WORD) ?? []).map(fold);
    const [first = '', ...rest] = words;
    // « l'Ain », « La Rochelle », « Le Havre »: the article may be left out.
    for (const variant of SMALL.has(first) && rest.length > 0 && !first.startsWith('saint') ? [words, rest] : [words]) known.set(variant[0] ?? '', [...known.get(variant[0] ?? '') ?? [], variant]);
  }
  for (const [first, variants] of known) known.set(first, variants.sort((a, b) => b.length - a.length));
  return known;
}

/** Where they are named: with a capital, or without where the word is no other. Linear in the length of the text. */
export function findPlaces(text: string, names: PlaceNames): Stretch[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ folded: fold(match[0]), own: match[0], start: match.index, end: match.index + match[0].length }));
  const found: Stretch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const variant = names.get(words[at]?.folded ?? '')?.find((one) => one.every((word, i) => words[at + i]?.folded === word && (i === 0 || isJoined(text.slice(words[at + i - 1]?.end, words[at + i]?.start)))));
    const [first, last] = [words[at], words[at + (variant?.length ?? 1) - 1]];
    if (!variant || !first || !last || !isName(variant, first.own)) continue;
    found.push({ start: first.start, end: last.end });
    at += variant.length - 1;
  }
  return found;
}

const isJoined = (between: string): boolean => /^(?:[ \u00a0\u202f-]|['’] ?)$/u.test(between);

function isName(words: readonly string[], own: string): boolean {
  return /^\p{Lu}/u.test(own) || words.length > 1 || ((words[0]?.length ?? 0) > 3 && !WORDS_TOO.has(words[0] ?? ''));
}
