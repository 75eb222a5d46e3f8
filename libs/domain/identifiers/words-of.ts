export type Letters = 'UPPER' | 'CAPITAL' | 'LOWER';

/** A word of a folded text, without the elided article before it (« d'Amadou » gives « Amadou »). */
export interface Word {
  lower: string;
  letters: Letters;
  start: number;
  end: number;
  /** Nothing between the word before and this one but a space or a line end. */
  follows: boolean;
  /** The word begins the text, a line or a sentence. */
  opens: boolean;
  /** The words around it are in capitals too, so that capitals prove nothing here. */
  shouted: boolean;
}

const WORD = /\p{L}+(?:['-]\p{L}+)*/gu;
const ELISION = /^(?:[dlsctjnm]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L}{2})/iu;
/** « N'Diaye » and « M'Baye » are names; « n'ayant » and « L'ANEF » are not. */
const NAME_PREFIX = /^[NM]'\p{Lu}/u;

/** The words of a folded text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) words.push(toWord(match, words.at(-1), text));
  for (const [index, word] of words.entries()) word.shouted = isShouted(words, index);
  return words;
}

function toWord(match: RegExpExecArray, before: Word | undefined, text: string): Word {
  const elided = NAME_PREFIX.test(match[0]) ? 0 : ELISION.exec(match[0])?.[0].length ?? 0;
  const own = match[0].slice(elided);
  const start = match.index + elided;
  const gap = before === undefined ? '' : text.slice(before.end, Math.min(match.index, before.end + 8));
  return {
    lower: own.toLowerCase(), letters: lettersOf(own), start, end: match.index + match[0].length,
    follows: before !== undefined && elided === 0 && /^(?: {1,3}| ?\n ?)$/.test(gap) && before.end + gap.length === match.index,
    opens: before === undefined || /[.!?:;\n«"(-]/.test(gap),
    shouted: false,
  };
}

function lettersOf(word: string): Letters {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'UPPER';
  const first = letters.charAt(0);
  return first !== first.toLowerCase() ? 'CAPITAL' : 'LOWER';
}

/** Capitals are the rule here when four of the six words around are in capitals, or all of them when there are fewer. */
function isShouted(words: readonly Word[], index: number): boolean {
  if (words[index]?.letters !== 'UPPER') return false;
  const around = [...words.slice(Math.max(0, index - 3), index), ...words.slice(index + 1, index + 4)];
  const upper = around.filter(({ letters, end, start }) => letters === 'UPPER' && end - start > 1).length;
  return around.length > 2 && upper >= Math.min(4, around.length - 1);
}

/** The first part of a compound: « jean » of « jean-pierre ». */
export function firstPart(word: Word): string {
  return word.lower.split('-', 1)[0] ?? word.lower;
}
