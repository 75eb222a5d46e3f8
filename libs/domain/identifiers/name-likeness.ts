import { firstPart, type Word } from './words-of';
import { capitalWords, doubtfulFirstNames, everydayWords, firstNames, surnames } from './words/lexicon';

/** Particles inside a name: « Ahmed Ben Salah », « Maria dos Santos ». */
const FRENCH_PARTICLES: ReadonlySet<string> = new Set(['de', 'la', 'le', 'dit', 'dite']);
const PARTICLES: ReadonlySet<string> = new Set([...FRENCH_PARTICLES, 'ben', 'bin', 'bint', 'ibn', 'ould', 'mint', 'el', 'al', 'ez', 'es', 'ech', 'ed', 'abd', 'abou', 'abu', 'da', 'do', 'dos', 'das', 'di', 'del', 'van', 'von', 'der', 'ait']);

export function isFirstName(word: Word): boolean {
  return isIn(firstNames(), word);
}

/** A first name that is also a word, a month or a place. */
export function isDoubtfulFirstName(word: Word): boolean {
  return isIn(doubtfulFirstNames(), word);
}

function isIn(names: ReadonlySet<string>, word: Word): boolean {
  return names.has(word.lower) || names.has(firstPart(word));
}

export function isSurname(word: Word): boolean {
  return surnames().has(word.lower) || (word.lower.includes('-') && word.lower.split('-').every((part) => surnames().has(part)));
}

/** On one of the lists of names. */
export function isKnownName(word: Word): boolean {
  return isSurname(word) || isFirstName(word);
}

export function isParticle(word: Word): boolean {
  return PARTICLES.has(word.lower);
}

export function isEverydayWord(word: Word): boolean {
  return everydayWords().has(word.lower) || capitalWords().has(word.lower);
}

/** « Saint-Priest », « Sous-préfecture »: a compound that begins as towns and offices do. « Mme Saint-Hilaire » is still somebody. */
export function looksLikeATown(word: Word): boolean {
  return word.lower.includes('-') && capitalWords().has(firstPart(word)) && (word.letters !== 'UPPER' || word.shouted);
}

/** One that may open a surname, as « El Idrissi » does; « la Bâtonnière » is a title. */
export function opensASurname(word: Word): boolean {
  return isParticle(word) && !FRENCH_PARTICLES.has(word.lower);
}

/** « X », « XX », « Y. », « Untel »: what is written instead of a name. */
export function isPlaceholder(word: Word): boolean {
  return word.end - word.start === 1 || /^([xyz])\1*$/.test(word.lower) || /^untel(?:le)?$|^unetelle$/.test(word.lower);
}

/** A capital, in a text where capitals mean something, on a word that has no other reason to wear one. */
export function looksLikeAName(word: Word): boolean {
  return !word.shouted && word.letters !== 'LOWER' && !isEverydayWord(word) && !isPlaceholder(word);
}

/** Spellings that French hardly has, for a word written without capitals. */
const FOREIGN_SPELLING = /k|w|aa|ii|oo|uu|dj|zh|gh|dh|gb|kp|^(?:n[dgz]|m[bp])|(?:mb[aou]|nd[iou]|ullah|uddin|shvili|dze|enko|ov|ova|sky|yan|oglu|[^fcth]ou|aye|[ao]h|zai|[bdgmnty]a|[bdgpv]o)$/;
/** With a capital, a noun of French that ends so is rarer still. */
const FOREIGN_ENDING = /[aiouy]$|[rn]e?z$|[^aeiou]ic$/;

export function isSpeltUnlikeFrench(word: Word): boolean {
  return word.end - word.start > 2 && FOREIGN_SPELLING.test(word.lower);
}

/** The same, more readily, for a word with a capital. */
export function looksForeign(word: Word): boolean {
  return isSpeltUnlikeFrench(word) || (word.end - word.start > 3 && FOREIGN_ENDING.test(word.lower));
}

/** Endings of the adjectives and participles that may stand after « madame ». */
const FRENCH_ENDING = /(?:ee|ees|ant|ante|ent|eur|euse|rice|ien|ienne|ais|aise|iste|able|ible|ique|aire|if|ive|elle|eux|ait|era|ira|ra|tion|ment|age|ite)$/;

export function endsLikeFrench(word: Word): boolean {
  return FRENCH_ENDING.test(word.lower);
}

/** After a title and without a capital, a word that ends so is hardly a verb, a participle or an adjective. */
export function endsLikeASurname(word: Word): boolean {
  return word.end - word.start > 3 && !endsLikeFrench(word) && /[^aeioutdsx]$/.test(word.lower) && !/(?:er|oir|ez)$/.test(word.lower);
}
