/**
 * A text as the finders read it: accents gone, every kind of space, dash, digit and apostrophe
 * made plain, invisible characters dropped, case kept; with the way back to the original offsets.
 */
export interface FoldedText {
  text: string;
  /** Original start and end of the folded stretch `[start, end)`. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Mn}\p{Me}\p{Cs}\u115F\u1160\u3164]/u;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const DASH = /[\p{Pd}\u2212\u00B7\u2022\u2219\u30FB]/u;
const APOSTROPHE = /[\u2018\u2019\u201B\u02BC\u02B9\u00B4\u0060\u2032\uFF07]/;
const PLAIN: Record<string, string> = { 'œ': 'oe', 'Œ': 'OE', 'æ': 'ae', 'Æ': 'AE', 'ß': 'ss', 'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ı': 'i', '٫': '.', '٬': '.', '。': '.', '｡': '.' };

/** Letters of other alphabets that look like ours, beside those they are taken for: one of them hides a name from a list of names. */
const LOOK_ALIKES = [['АВЕКМНОРСТУХІЅЈаеорсухіѕј', 'ABEKMHOPCTYXISJaeopcyxisj'], ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναιρυχ', 'ABEZHIKMNOPTYXovaipux']] as const;
for (const [others, ours] of LOOK_ALIKES) [...others].forEach((letter, i) => { PLAIN[letter] = ours[i] ?? letter; });

export function foldText(original: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of original) {
    const end = offset + character.length;
    const folded = character >= ' ' && character <= '~' ? character : foldCharacter(character);
    // A combining accent belongs to the letter before it: a mask must take both.
    if (folded === '' && ends.length > 0 && /\p{M}/u.test(character)) ends[ends.length - 1] = end;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset);
      ends.push(end);
    }
    pieces.push(folded);
    offset = end;
  }
  return {
    text: pieces.join(''),
    toOriginal: (start, end) => ({ start: starts[start] ?? original.length, end: ends[end - 1] ?? original.length }),
  };
}

function foldCharacter(character: string): string {
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  if (LINE_BREAK.test(character)) return '\n';
  if (character === '\t' || character === '\u2800' || /\p{Zs}/u.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  if (/\p{Nd}/u.test(character)) return decimalDigit(character);
  if (DASH.test(character)) return '-';
  if (APOSTROPHE.test(character)) return "'";
  return character.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Full-width and mathematical digits have an ASCII equal; the others stand in runs of ten: walk back to the zero. */
function decimalDigit(character: string): string {
  const compatible = character.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return compatible;
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
