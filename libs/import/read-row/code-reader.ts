import { vocabularyOf, type FormVocabularies, type ImportMapping } from '@vigie/contracts';
import { codeInWords } from '../map-columns/code-in-words';
import { siteInWords } from '../map-columns/site-in-words';
import { remembering } from './remembering';

/** A longer cell is a story, and no list of answers: it is not cut. In characters. */
const LONGEST_LIST = 1_000;
/** No label, nor any word for one, is as long. In characters. */
const LONGEST_ANSWER = 400;
/** Commas of one answer, or of answers between them: all the ways to part them are tried. */
const MOST_PARTS = 24;

export interface CodeReader {
  /** The code; null for « no answer »; the text itself when it means none, for the form to refuse. */
  one(cell: string): string | null;
  /** For cells with several answers: « CAF ; banque ». */
  many(cell: string): readonly string[];
}

/** Reads the cells of a coded field: by what the structure said of each text, else by its very words. */
export function codeReader(field: string, mapping: ImportMapping, vocabularies: FormVocabularies): CodeReader {
  const said = mapping.values[field] ?? {};
  const inWords = knownByWords(field, vocabularies);
  const known = (text: string): string | null => (text.length > LONGEST_ANSWER ? null : Object.hasOwn(said, text) ? said[text]! : inWords(text));
  return {
    one: remembering((cell) => {
      const text = cell.trim();
      const code = text === '' ? '' : known(text) ?? text;
      return code === '' ? null : code;
    }),
    many: remembering((cell) => [...new Set(piecesOf(cell.trim(), known).map(({ text, code }) => code ?? text).filter(Boolean))]),
  };
}

/** The code of a text by its very words; what only resembles one is for a person to say. */
export function knownByWords(field: string, vocabularies: FormVocabularies): (text: string) => string | null {
  const vocabulary = vocabularyOf(field);
  if (!vocabulary) return siteInWords;
  return (text) => {
    if (text.length > LONGEST_ANSWER) return null;
    const found = codeInWords(text, vocabularies[vocabulary]);
    return found?.by === 'LABEL' ? found.code : null;
  };
}

export interface Piece { readonly text: string; readonly code: string | null }

/** The answers in a cell: the whole of it when it is known, else its parts; a comma may stand in a label, so the longest known part is taken. */
export function piecesOf(cell: string, known: (text: string) => string | null): Piece[] {
  if (cell === '') return [];
  const whole = known(cell);
  if (whole !== null) return [{ text: cell, code: whole }];
  if (cell.length > LONGEST_LIST) return [{ text: cell, code: null }];
  return cell.split(/[;|\n]/).map((text) => text.trim()).filter(Boolean).flatMap((text) => {
    const code = known(text);
    return code === null ? byCommas(text.split(','), known) : [{ text, code }];
  });
}

/** What is known in no part stays in one piece: a comma alone does not make two answers. */
function byCommas(parts: readonly string[], known: (text: string) => string | null): Piece[] {
  if (parts.length > MOST_PARTS) return [{ text: parts.join(',').trim(), code: null }];
  const found: Piece[] = [];
  for (let start = 0; start < parts.length;) {
    let end = parts.length;
    let code = known(parts.slice(start, end).join(',').trim());
    while (code === null && end > start + 1) code = known(parts.slice(start, (end -= 1)).join(',').trim());
    const text = parts.slice(start, end).join(',').trim();
    if (text !== '') found.push({ text, code });
    start = end;
  }
  return found.some(({ code }) => code !== null) ? found : [{ text: parts.join(',').trim(), code: null }];
}
