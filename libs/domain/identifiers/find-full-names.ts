import type { Finding } from './finding';
import { endOfName } from './name-extent';
import { endsLikeFrench, isDoubtfulFirstName, isEverydayWord, isFirstName, isKnownName, isParticle, isPlaceholder, isSpeltUnlikeFrench, isSurname, looksLikeAName } from './name-likeness';
import { firstPart, type Word } from './words-of';
import { namesakes, placeNouns } from './words/lexicon';

/** A known first name beside what looks like a surname, in either order: « Fatoumata Bah », « DIALLO Mamadou ». */
export function findFullNames(words: readonly Word[], text: string): Finding[] {
  return words.flatMap((word, index) => [...aroundFirstName(words, index, word, text), ...aroundSurname(words, index, word)]);
}

function aroundFirstName(words: readonly Word[], index: number, first: Word, text: string): Finding[] {
  const doubtful = isDoubtfulFirstName(first);
  if ((!doubtful && !isFirstName(first)) || namesAPlace(words, index)) return [];
  const after = surnameAfter(words, index, doubtful);
  const before = surnameBefore(words, index, doubtful, text);
  if (after === undefined && before === undefined) return [];
  return [{ kind: 'FIRST_NAME_AND_NAME', start: before?.start ?? first.start, end: after === undefined ? first.end : endOfName(words, after) }];
}

/** A first name that no list has, beside a surname that can be nothing else: « Nassuf Kamissoko ». */
function aroundSurname(words: readonly Word[], index: number, surname: Word): Finding[] {
  if (!isSurname(surname) || !isSpeltUnlikeFrench(surname) || !looksLikeAName(surname) || namesAPlace(words, index)) return [];
  const before = words[index - 1];
  const after = words[index + 1];
  const wornBefore = before !== undefined && surname.follows && looksLikeAName(before) && !before.opens;
  const wornAfter = after !== undefined && after.follows && looksLikeAName(after);
  if (!wornBefore && !wornAfter) return [];
  return [{ kind: 'FIRST_NAME_AND_NAME', start: wornBefore ? before.start : surname.start, end: endOfName(words, index) }];
}

/** A street, a school, a saint, or someone whom streets are named after; also from the second word of such a name. */
function namesAPlace(words: readonly Word[], index: number): boolean {
  const name = words[index];
  if (name === undefined) return false;
  const before = words[index - 1];
  if (before !== undefined && name.follows && placeNouns().has(before.lower)) return true;
  const next = words[afterParticles(words, index)];
  if (namesakes().has(name.lower) || (next !== undefined && namesakes().has(`${firstPart(name)}-${next.lower}`))) return true;
  return before !== undefined && name.follows && looksLikeAName(before) && namesAPlace(words, index - 1);
}

function afterParticles(words: readonly Word[], index: number): number {
  let next = index + 1;
  for (let word = words[next]; word !== undefined && word.follows && isParticle(word) && next < index + 3; word = words[next]) next += 1;
  return next;
}

/** Where the surname stands, past its particles. */
function surnameAfter(words: readonly Word[], index: number, doubtful: boolean): number | undefined {
  const first = words[index];
  const at = afterParticles(words, index);
  const word = words[at];
  return first !== undefined && word !== undefined && word.follows && isSurnameBeside(first, word, doubtful) ? at : undefined;
}

function surnameBefore(words: readonly Word[], index: number, doubtful: boolean, text: string): Word | undefined {
  const first = words[index];
  const word = words[index - 1];
  if (first === undefined || word === undefined) return undefined;
  const beside = first.follows || (first.start - word.end < 3 && text.slice(word.end, first.start).trim() === ',');
  // At the head of a sentence any word wears a capital: there only a known surname counts, or one in capitals.
  const opening = word.opens && word.letters === 'CAPITAL' && !isKnownName(word);
  return beside && !opening && isSurnameBeside(first, word, doubtful) ? word : undefined;
}

function isSurnameBeside(first: Word, word: Word, doubtful: boolean): boolean {
  if (isPlaceholder(word) || isEverydayWord(word)) return false;
  if (first.letters === 'LOWER' || first.shouted || word.letters === 'LOWER') {
    // Capitals prove nothing here: both must be known, or the other spelt as no French word is.
    const alike = word.letters === first.letters && (isSpeltUnlikeFrench(word) || (first.shouted && !endsLikeFrench(word)));
    return !doubtful && (isKnownName(word) || alike);
  }
  if (doubtful) return isKnownName(word) || (looksLikeAName(word) && (isSpeltUnlikeFrench(word) || (word.letters === 'UPPER' && word.end - word.start > 3)));
  return isSurname(word) || looksLikeAName(word);
}
