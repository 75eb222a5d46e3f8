import { isEverydayWord, isKnownName, isParticle, isPlaceholder, looksLikeAName } from './name-likeness';
import type { Word } from './words-of';

const LONGEST_NAME = 6;

/** Where the name that begins at `words[first]` ends: other names, capitals, and particles before one of them belong to it. */
export function endOfName(words: readonly Word[], first: number): number {
  let last = first;
  for (let next = first + 1; next < first + LONGEST_NAME; next += 1) {
    const word = words[next];
    if (word === undefined || !word.follows) break;
    if (continuesName(word)) last = next;
    else if (!isParticle(word)) break;
  }
  return words[last]?.end ?? 0;
}

function continuesName(word: Word): boolean {
  return !isEverydayWord(word) && !isPlaceholder(word) && (looksLikeAName(word) || isKnownName(word));
}
