import type { Finding } from './finding';
import { endOfName } from './name-extent';
import { endsLikeFrench, isDoubtfulFirstName, isEverydayWord, isFirstName, isKnownName, isParticle, isPlaceholder, isSpeltUnlikeFrench, isSurname, looksForeign, looksLikeAName, looksLikeATown } from './name-likeness';
import { firstPart, type Word } from './words-of';
import { namesakes, placeNouns, structureNouns } from './words/lexicon';

/** A known first name beside what looks like a surname, in either order: « Fatoumata Bah », « DIALLO Mamadou ». */
export function findFullNames(words: readonly Word[], text: string): Finding[] {
  const namingPlaces = wordsNamingPlaces(words);
  return words.flatMap((word, index) => (namingPlaces[index] === true ? [] : [...aroundFirstName(words, index, word, text), ...inPairs(words, index, word, text)]));
}

function aroundFirstName(words: readonly Word[], index: number, first: Word, text: string): Finding[] {
  const doubtful = isDoubtfulFirstName(first);
  if (!doubtful && !isFirstName(first)) return [];
  const after = surnameAfter(words, index, doubtful, text);
  const before = surnameBefore(words, index, doubtful, text);
  if (after === undefined && before === undefined) return [];
  return [{ kind: 'FIRST_NAME_AND_NAME', start: before?.start ?? first.start, end: after === undefined ? first.end : endOfName(words, after) }];
}

/**
 * Two words that no list has, but written as a name is: « Mabinty Sagno », « TOGOLA Abdur ».
 * A sentence may open with a capital, and a house has a name too: those need more.
 */
function inPairs(words: readonly Word[], index: number, first: Word, text: string): Finding[] {
  const second = words[index + 1];
  const before = words[index - 1];
  if (second === undefined || !isPairable(first) || !isPairable(second)) return [];
  if (!second.follows) return isListed(first, second, text) ? [{ kind: 'FIRST_NAME_AND_NAME', start: first.start, end: endOfName(words, index + 1) }] : [];
  if (first.follows && before !== undefined && (structureNouns().has(before.lower) || isPairable(before))) return [];
  if (first.opens && !isSurname(first) && first.letters === 'CAPITAL' && !isSpeltUnlikeFrench(first)) return [];
  const asOnForms = (first.letters === 'UPPER') !== (second.letters === 'UPPER');
  return asOnForms || looksForeign(first) || looksForeign(second)
    ? [{ kind: 'FIRST_NAME_AND_NAME', start: first.start, end: endOfName(words, index + 1) }] : [];
}

/** Three capitals that are no known surname are an acronym. */
function isPairable(word: Word): boolean {
  const acronym = word.letters === 'UPPER' && word.end - word.start < 4 && !isSurname(word);
  return looksLikeAName(word) && !looksLikeATown(word) && !acronym;
}

/** « TOGOLA, Abdur »: as on a list of people. */
function isListed(first: Word, second: Word, text: string): boolean {
  return first.letters === 'UPPER' && second.letters === 'CAPITAL' && text.slice(first.end, Math.min(second.start, first.end + 3)) === ', '
    && second.start - first.end === 2 && (looksForeign(first) || looksForeign(second));
}

/** Which words are in the name of a street, a school, a saint, or of someone whom streets are named after; « Victor Hugo » whole. */
function wordsNamingPlaces(words: readonly Word[]): boolean[] {
  const naming: boolean[] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const goesOn = before !== undefined && word.follows && (placeNouns().has(before.lower) || (naming[index - 1] === true && looksLikeAName(before)));
    naming.push(goesOn || isNamesake(words, index, word));
  }
  return naming;
}

function isNamesake(words: readonly Word[], index: number, word: Word): boolean {
  const next = words[afterParticles(words, index)];
  return namesakes().has(word.lower) || (next !== undefined && namesakes().has(`${firstPart(word)}-${next.lower}`));
}

function afterParticles(words: readonly Word[], index: number): number {
  let next = index + 1;
  for (let word = words[next]; word !== undefined && word.follows && isParticle(word) && next < index + 3; word = words[next]) next += 1;
  return next;
}

/** « Mohamed A. Diallo »: the word after a middle initial. */
function afterInitial(words: readonly Word[], index: number, text: string): number | undefined {
  const initial = words[index + 1];
  const word = words[index + 2];
  if (initial === undefined || word === undefined || !initial.follows || initial.end - initial.start !== 1 || initial.letters === 'LOWER') return undefined;
  return text.slice(initial.end, Math.min(word.start, initial.end + 4)).trim() === '.' && word.start - initial.end < 4 ? index + 2 : undefined;
}

/** Where the surname stands, past its particles or a middle initial. */
function surnameAfter(words: readonly Word[], index: number, doubtful: boolean, text: string): number | undefined {
  const first = words[index];
  const initialed = afterInitial(words, index, text);
  const at = initialed ?? afterParticles(words, index);
  const word = words[at];
  if (first === undefined || word === undefined || !(word.follows || initialed !== undefined)) return undefined;
  return isSurnameBeside(first, word, doubtful) ? at : undefined;
}

function surnameBefore(words: readonly Word[], index: number, doubtful: boolean, text: string): Word | undefined {
  const first = words[index];
  const word = words[index - 1];
  if (first === undefined || word === undefined) return undefined;
  // « DIALLO, Mamadou » is a list's way; « Rose, Pierre » are two.
  const beside = first.follows || (word.letters === 'UPPER' && first.start - word.end < 3 && text.slice(word.end, first.start).trim() === ',');
  if (word.letters === 'CAPITAL' && looksLikeATown(word)) return undefined;
  // At the head of a sentence any word wears a capital: there only a known surname counts, or one spelt as no French word is, or one in capitals.
  const opening = word.opens && word.letters === 'CAPITAL' && !isKnownName(word) && !isSpeltUnlikeFrench(word);
  return beside && !opening && isSurnameBeside(first, word, doubtful) ? word : undefined;
}

function isSurnameBeside(first: Word, word: Word, doubtful: boolean): boolean {
  if (isPlaceholder(word)) return false;
  if (isEverydayWord(word)) return !doubtful && word.letters === 'UPPER' && !word.shouted && isSurname(word);
  if (first.letters === 'LOWER' || first.shouted || word.letters === 'LOWER') {
    // Capitals prove nothing here: both must be known, or the other spelt as no French word is.
    const alike = word.letters === first.letters && (isSpeltUnlikeFrench(word) || (first.shouted && !endsLikeFrench(word)));
    return !doubtful && (isKnownName(word) || alike);
  }
  if (doubtful) return isKnownName(word) || (looksLikeAName(word) && (isSpeltUnlikeFrench(word) || (word.letters === 'UPPER' && word.end - word.start > 3)));
  return isSurname(word) || looksLikeAName(word);
}
