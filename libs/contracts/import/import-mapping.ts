import { z } from '../report/zod-settings';
import { CONSTANT_FIELDS, isCoded, isColumnField, type ColumnField } from './import-fields';

const fieldName = z.string().check(z.refine((text) => isColumnField(text)));
/** No spreadsheet holds a NUL or half of a character, and no database takes them. */
const UNWRITABLE = /[\0\p{Cs}]/u;
const short = z.string().check(z.maxLength(300), z.refine((text) => !UNWRITABLE.test(text)));
const codedField = z.string().check(z.refine((text) => isCoded(text)));
/** Entries of a mapping: two hundred columns, and the words of every list several times over. */
const MOST_ENTRIES = 6_000;

/**
 * How a file is read. `columns`: what each column holds, by its header; null or absent is left aside. `constants`: the code
 * for the whole file of what no column holds. `values`: for a field, the code of each text of its cells; '' is « no answer ».
 */
export const importMappingSchema = z.strictObject({
  columns: z.record(short, z.nullable(fieldName)),
  constants: z._default(z.partialRecord(z.enum(CONSTANT_FIELDS), short), {}),
  values: z._default(z.record(codedField, z.record(short, short)), {}),
});

export interface ImportMapping {
  readonly columns: Readonly<Record<string, ColumnField | null>>;
  readonly constants: Readonly<Partial<Record<string, string>>>;
  readonly values: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;
}

/** @returns the mapping, or null when it has another shape. Nothing of it is trusted: a code is checked with the row that uses it. */
export function readImportMapping(given: unknown): ImportMapping | null {
  const read = importMappingSchema.safeParse(given);
  return read.success && entriesOf(read.data) <= MOST_ENTRIES ? (read.data as ImportMapping) : null;
}

function entriesOf({ columns, values }: { columns: object; values: Record<string, object> }): number {
  return Object.values(values).reduce((sum, texts) => sum + Object.keys(texts).length, Object.keys(columns).length);
}

/** What a column holds, by its header; null when it is left aside. A header may be any word, « constructor » too. */
export function columnField({ columns }: Pick<ImportMapping, 'columns'>, header: string): ColumnField | null {
  return Object.hasOwn(columns, header) ? columns[header] ?? null : null;
}

export const IMPORT_STATUSES = ['UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** Rows, each counted once. `read` grows while the file is read. */
export interface ImportCounts {
  readonly total: number;
  readonly read: number;
  /** Good: to be added, or added. */
  readonly added: number;
  /** Good, and there already: by the same file before, or twice in it under one key. */
  readonly already: number;
  /** There already with other answers: said and given back, for nothing is changed behind anyone's back. */
  readonly changed: number;
  readonly bad: number;
  /** Bad only because a text tells who someone is: masking would make them good. */
  readonly identifying: number;
}

/** Why a row is bad, in French; never what stood in it. */
export interface RowFault {
  /** As spreadsheets number them, the header being line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  /** Rows refused for that reason in that column, this one being the first; one where nobody counted. */
  readonly rows?: number;
}

/** An import as its structure sees it. */
export interface ImportSummary {
  readonly id: string;
  readonly fileName: string;
  readonly format: 'CSV' | 'XLSX' | 'ODS';
  readonly sizeBytes: number;
  readonly status: ImportStatus;
  readonly masking: boolean;
  readonly counts: ImportCounts;
  /** Each reason once, with its first line. */
  readonly firstFaults: readonly RowFault[];
  /** French, when it failed. */
  readonly failure: string | null;
  readonly mapping: ImportMapping | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly undoneAt: string | null;
  readonly by: string | null;
  /** Whether the file with the bad rows can still be had. */
  readonly badRowsKept: boolean;
}

/** One column of a file, with what it seems to hold and why. */
export interface ColumnGuess {
  readonly header: string;
  readonly samples: readonly string[];
  readonly field: ColumnField | null;
  readonly by: 'MEMORY' | 'HEADER' | 'VALUES' | null;
  /** Its samples tell who someone is: best left aside. */
  readonly identifying: boolean;
}

export interface ImportColumns {
  readonly columns: readonly ColumnGuess[];
  readonly constants: ImportMapping['constants'];
}

/** A text that stands in the cells of a coded field, and the code it seems to mean. */
export interface ValueGuess {
  readonly text: string;
  readonly count: number;
  readonly code: string | null;
  readonly by: 'MEMORY' | 'LABEL' | 'LIKENESS' | null;
}

export type ImportValues = Readonly<Record<string, readonly ValueGuess[]>>;
