import { vocabularyOf, type ColumnField, type ColumnGuess, type FormVocabularies, type ImportField } from '@vigie/contracts';
import { findIdentifiers, parseCaseCode } from '@vigie/domain';
import { readDay } from '../read-row/read-day';
import { codeInWords } from './code-in-words';
import { HEADER_WORDS, IDENTITY_HEADERS } from './header-words.fr';
import { plain } from './plain';

const SHOWN_SAMPLES = 3;
/** Share of a column's samples that must be words of one list for the column to be taken for that list. */
const ENOUGH = 0.6;

const BY_HEADER: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(HEADER_WORDS).flatMap(([field, words]) => (words ?? []).map((word) => [plain(word), field as ImportField] as const)));
const IDENTITY: ReadonlySet<string> = new Set(IDENTITY_HEADERS.map(plain));
/** Rupture columns of a second and third right: « Organisme 2 ». */
const RANKED = /^(.*?)\s*([23])$/;

export interface ColumnsToGuess {
  readonly headers: readonly string[];
  /** First rows of the file. */
  readonly rows: readonly (readonly string[])[];
  /** What this structure said of a header before, by its plain words. */
  readonly memory: ReadonlyMap<string, ColumnField | null>;
  readonly vocabularies: FormVocabularies;
}

/** What each column holds: what the structure said before, else its header, else its cells. No field is given to two columns. */
export function guessColumns({ headers, rows, memory, vocabularies }: ColumnsToGuess): ColumnGuess[] {
  const taken = new Set<ColumnField>();
  const columns = headers.map((header, at) => ({ header, samples: samplesOf(rows, at) }));
  const remembered = columns.map(({ header }) => take(memory.get(plain(header)), taken, memory.has(plain(header))));
  const byHeader = columns.map(({ header, samples }, at) => (remembered[at] === undefined && !isIdentity(header) ? take(byItsHeader(header, samples, vocabularies), taken) : undefined));
  const byValues = columns.map(({ header, samples }, at) =>
    (remembered[at] === undefined && byHeader[at] === undefined && !isIdentity(header) ? take(byItsValues(samples, vocabularies), taken) : undefined));
  return columns.map(({ header, samples }, at): ColumnGuess => {
    const identifying = isIdentity(header) || samples.some((sample) => findIdentifiers(sample).length > 0);
    const by = remembered[at] !== undefined ? 'MEMORY' as const : byHeader[at] ? 'HEADER' as const : byValues[at] ? 'VALUES' as const : null;
    return { header, samples: samples.slice(0, SHOWN_SAMPLES), field: remembered[at] ?? byHeader[at] ?? byValues[at] ?? null, by, identifying };
  });
}

/** @param known true where « left aside » (null) is an answer too */
function take(field: ColumnField | null | undefined, taken: Set<ColumnField>, known = false): ColumnField | null | undefined {
  if (field == null) return known ? null : undefined;
  if (taken.has(field)) return undefined;
  taken.add(field);
  return field;
}

function isIdentity(header: string): boolean {
  return IDENTITY.has(plain(header));
}

function byItsHeader(header: string, samples: readonly string[], vocabularies: FormVocabularies): ColumnField | undefined {
  const flag = flagOf(header, vocabularies);
  if (flag) return flag;
  const words = plain(header);
  const ranked = RANKED.exec(words);
  const field = BY_HEADER.get(words) ?? (ranked ? inRank(BY_HEADER.get(ranked[1]!), Number(ranked[2])) : undefined);
  // A number of their own is no code of ours, whatever the column is called.
  if ((field === 'ownReference' || field === 'rowKey') && samples.length > 0 && samples.every((sample) => parseCaseCode(sample) !== null)) return 'caseCode';
  return field;
}

function inRank(field: ImportField | undefined, rank: number): ImportField | undefined {
  return field?.startsWith('ruptures.0.') ? (field.replace('.0.', `.${rank - 1}.`) as ImportField) : undefined;
}

/** « Difficultés rencontrées [Problème d'e-photo] »: one answer of a question with several. */
function flagOf(header: string, vocabularies: FormVocabularies): ColumnField | undefined {
  const [, question, answer] = /^(.+?)\s*[[(/:»>-]+\s*([^\])]+)[\])]?$/.exec(header) ?? [];
  if (!question || !answer) return undefined;
  const field = BY_HEADER.get(plain(question));
  if (field === 'difficulties') return flag('difficulties', codeInWords(answer, vocabularies.difficulties)?.code);
  if (field === 'ruptures.0.right') return flag('ruptures', codeInWords(answer, vocabularies.rightsLost)?.code);
  return undefined;
}

function flag(list: 'difficulties' | 'ruptures', code: string | undefined): ColumnField | undefined {
  return code === undefined ? undefined : `${list}=${code}`;
}

function byItsValues(samples: readonly string[], vocabularies: FormVocabularies): ColumnField | undefined {
  if (samples.length < 2) return undefined;
  if (samples.every((sample) => parseCaseCode(sample) !== null)) return 'caseCode';
  for (const field of ['difficulties', 'ruptures.0.right', 'stayDocument', 'audience', 'ruptures.0.body', 'ruptures.0.state'] as const) {
    const terms = vocabularies[vocabularyOf(field)!];
    const known = samples.filter((sample) => sample.split(/[;|\n]/).some((piece) => codeInWords(piece, terms)?.by === 'LABEL')).length;
    if (known >= ENOUGH * samples.length) return field;
  }
  return samples.every((sample) => readDay(sample) !== null) ? 'occurredOn' : undefined;
}

function samplesOf(rows: readonly (readonly string[])[], at: number): string[] {
  return [...new Set(rows.map((row) => (row[at] ?? '').trim()).filter(Boolean).map((cell) => cell.slice(0, 120)))].slice(0, 20);
}
