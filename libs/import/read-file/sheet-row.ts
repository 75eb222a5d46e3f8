import { IMPORT_MOST_BYTES } from '@vigie/contracts';

/** A row as it stands in the file: `line` is the number a spreadsheet shows, the header being 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows some hundreds at a time: waiting for each would cost more than reading it. The first row is the header. */
export type RowBatches = AsyncGenerator<readonly SheetRow[]>;

export const BATCH_ROWS = 500;

/** What a file may hold; more was not kept by hand in an association's office. */
export const FILE_LIMITS = {
  /** Bytes, as sent. */
  bytes: IMPORT_MOST_BYTES,
  /** Bytes of what is read in a compressed file, once inflated. */
  inflated: 256 * 2 ** 20,
  entries: 2_000,
  rows: 500_000,
  columns: 200,
  /** Characters. */
  cell: 32_767,
} as const;

export type FileFault =
  | 'TOO_LARGE' | 'EMPTY' | 'UNKNOWN_FORMAT' | 'OLD_EXCEL' | 'PROTECTED' | 'BROKEN' | 'BOMB' | 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS' | 'CELL_TOO_LONG' | 'NO_ROWS';

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
  private count = 0;

  /** @returns a full batch to hand on, or null */
  add(line: number, cells: readonly string[]): readonly SheetRow[] | null {
    if (cells.every((cell) => cell.trim() === '')) return null;
    if (cells.length > FILE_LIMITS.columns) throw new UnreadableFile('TOO_MANY_COLUMNS');
    this.count += 1;
    if (this.count > FILE_LIMITS.rows + 1) throw new UnreadableFile('TOO_MANY_ROWS');
    this.batch.push({ line, cells });
    return this.batch.length >= BATCH_ROWS ? this.take() : null;
  }

  take(): readonly SheetRow[] {
    const full = this.batch;
    this.batch = [];
    return full;
  }
}
