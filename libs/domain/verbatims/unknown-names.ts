import { foldText } from '../identifiers/folded-text';
import { isEverydayWord, looksForeign, looksLikeAName } from '../identifiers/name-likeness';
import { wordsOf } from '../identifiers/words-of';
import type { Stretch } from './place-names';

const TITLES = new Set(['mme', 'mlle', 'mr', 'madame', 'mademoiselle', 'monsieur']);

/**
 * What may well be a name though no list has it: two words with capitals that no dictionary explains, a word spelt as no French one
 * after a title. Too readily for a form that people fill in; words that are published are masked once too often rather than once too few.
 */
export function findUnknownNames(text: string): Stretch[] {
  const folded = foldText(text);
  const words = wordsOf(folded.text);
  const found: Stretch[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next?.follows) continue;
    const pair = word.letters === 'CAPITAL' && next.letters === 'CAPITAL' && looksLikeAName(word) && looksLikeAName(next);
    const titled = TITLES.has(word.lower) && next.letters === 'LOWER' && next.end - next.start > 4 && !isEverydayWord(next) && looksForeign(next);
    if (!pair && !titled) continue;
    found.push(folded.toOriginal(pair ? word.start : next.start, next.end));
    at += 1;
  }
  return found;
}
