import { IMPORT_MOST_BYTES } from '@vigie/contracts';

/** A row as it stands in the file: `line` is the number a spreadsheet shows, the header being 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows some hundreds at a time: waiting for each would cost more than reading it. The first row is the header. */
export type RowBatches = AsyncGenerator<readonly SheetRow[]>;

export const BATCH_ROWS = 500;
/** Characters of a batch, whatever its rows. */
const BATCH_CHARACTERS = 1 << 18;

/** What a file may hold; more was not kept by hand in an association's office. */
export const FILE_LIMITS = {
  /** Bytes, as sent. */
  bytes: IMPORT_MOST_BYTES,
  /** Bytes of what is read in a compressed file, once inflated. */
  inflated: 128 * 2 ** 20,
  /** Times that what is packed may grow: spreadsheets grow ten to forty times, deflate a thousand at most. */
  growth: 150,
  /** Bytes that may grow as they like: the XML of a small sheet is little else than repetition. */
  free: 8 * 2 ** 20,
  entries: 2_000,
  /** Elements and pieces of text of what is read in a compressed file: it is they that take time, not their bytes. */
  pieces: 30_000_000,
  /** Texts that a workbook keeps aside. */
  strings: 1_000_000,
  rows: 500_000,
  columns: 200,
  /** Characters. */
  cell: 32_767,
  /** Characters of a row, once what is repeated in it is unfolded. */
  row: 65_536,
  /** Characters of all rows, or of all texts kept aside: a sheet can repeat a row a million times in a line. */
  characters: 64 * 2 ** 20,
} as const;

export type FileFault =
  | 'TOO_LARGE' | 'EMPTY' | 'UNKNOWN_FORMAT' | 'OLD_EXCEL' | 'PROTECTED' | 'BROKEN' | 'BOMB' | 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS' | 'CELL_TOO_LONG' | 'ROW_TOO_LONG' | 'NO_ROWS';

/** The file cannot be read at all, or not safely. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(readonly fault: FileFault, cause?: unknown) {
    super(fault, { cause });
  }
}

/** Gathers rows into batches, leaving out the empty ones, and stops what grows beyond the limits. */
export class RowGatherer {
  private batch: SheetRow[] = [];
  private batchCharacters = 0;
  private count = 0;
  private characters = 0;

  /** @returns a full batch to hand on, or null */
  add(line: number, cells: readonly string[]): readonly SheetRow[] | null {
    if (cells.every((cell) => cell.trim() === '')) return null;
    if (cells.length > FILE_LIMITS.columns) throw new UnreadableFile('TOO_MANY_COLUMNS');
    this.count += 1;
    if (this.count > FILE_LIMITS.rows + 1) throw new UnreadableFile('TOO_MANY_ROWS');
    let characters = 0;
    for (const cell of cells) characters += cell.length;
    if (characters > FILE_LIMITS.row) throw new UnreadableFile('ROW_TOO_LONG');
    this.characters += characters;
    if (this.characters > FILE_LIMITS.characters) throw new UnreadableFile('BOMB');
    this.batch.push({ line, cells });
    this.batchCharacters += characters;
    return this.batch.length >= BATCH_ROWS || this.batchCharacters >= BATCH_CHARACTERS ? this.take() : null;
  }

  take(): readonly SheetRow[] {
    const full = this.batch;
    this.batch = [];
    this.batchCharacters = 0;
    return full;
  }
}
