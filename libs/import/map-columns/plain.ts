/** Words alone: no accent, no case, no sign, one space between. « Date d’expiration (titre) » is « date d expiration titre ». */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/·e?s?|\(e\)|\(s\)/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
}

/** The words that say something, without articles and the « s » of plurals. */
export function wordsIn(text: string): string[] {
  return plain(text).split(' ').filter((word) => word !== '' && !EMPTY_WORDS.has(word)).map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word));
}

const EMPTY_WORDS = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'ou', 'par', 'pour', 'sur', 'un', 'une', 'votre', 'vos', 'quel', 'quelle', 'quels', 'quelles', 'est', 'sont', 'si', 'oui', 'ne', 'pas', 'n', 's', 'cette', 'ce', 'son', 'sa']);

/** From 0 to 1: the share of their words that two texts have in common (Dice). */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const words = new Set(other);
  const common = new Set(one.filter((word) => words.has(word) || [...words].some((candidate) => startsAlike(word, candidate)))).size;
  return (2 * common) / (new Set(one).size + words.size);
}

/** « renouvellement » and « renouveler »: the same beginning, long enough to be no chance. */
function startsAlike(one: string, other: string): boolean {
  return one.length > 5 && other.length > 5 && one.slice(0, 6) === other.slice(0, 6);
}
