import type { RowFault } from '@vigie/contracts';
import { asUuid, keyHash, rowHash, type RowSecret } from '../read-row/row-secret';
import type { CheckedRow } from '../read-row/row-check';
import { UnreadableFile, type RowBatches, type SheetRow } from '../read-file/sheet-row';
import { badRow, unsafeCell } from './bad-rows';
import { headersOf } from './headers';
import type { GoodRow } from './staged-rows';

/** Rows added in one transaction: long enough to be quick, short enough to lose little in a crash. */
export const CHUNK_ROWS = 4_000;

/** A stretch of the file, checked. */
export interface CheckedChunk {
  /** Rows of the file before it. */
  readonly from: number;
  /** Rows of it, good and bad. */
  readonly rows: number;
  readonly good: readonly GoodRow[];
  readonly bad: number;
  readonly identifying: number;
  /** Lines of the file with the bad rows. */
  readonly badLines: string;
  readonly faults: readonly RowFault[];
}

export interface PassParts {
  readonly batches: RowBatches;
  /** Made once the headers are known. */
  readonly checkFor: (headers: readonly string[]) => (cells: readonly string[]) => CheckedRow;
  readonly secret: RowSecret;
  /** Rows that an earlier pass has dealt with: they are only counted. */
  readonly done: number;
}

/**
 * The rows of a file, checked, in chunks. Whether a row is known again depends on the row and on how many equal ones stand
 * before it, so rows already done are read too, but neither checked nor handed on.
 */
export async function* checkedChunks({ batches, checkFor, secret, done }: PassParts): AsyncGenerator<CheckedChunk> {
  let headers: readonly string[] | null = null;
  let check: (cells: readonly string[]) => CheckedRow = () => { throw new Error('A file begins with its header.'); };
  const met = new Map<string, number>();
  let read = 0;
  let chunk = emptyChunk(done);
  for await (const batch of batches) {
    for (const row of batch) {
      if (!headers) {
        headers = headersOf(row.cells);
        check = checkFor(headers);
        continue;
      }
      read += 1;
      const cells = row.cells.map(unsafeCell);
      const hash = hashOf(secret, cells, met);
      if (read <= done) continue;
      take(chunk, headers, { line: row.line, cells }, check(cells), hash, secret);
      if (chunk.rows >= CHUNK_ROWS) {
        yield chunk;
        chunk = emptyChunk(read);
      }
    }
    await aBreath();
  }
  if (!headers || read === 0) throw new UnreadableFile('NO_ROWS');
  if (chunk.rows > 0) yield chunk;
}

interface Filling { from: number; rows: number; good: GoodRow[]; bad: number; identifying: number; badLines: string; faults: RowFault[] }

function emptyChunk(from: number): Filling {
  return { from, rows: 0, good: [], bad: 0, identifying: 0, badLines: '', faults: [] };
}

function take(chunk: Filling, headers: readonly string[], { line, cells }: SheetRow, checked: CheckedRow, hash: Buffer, secret: RowSecret): void {
  chunk.rows += 1;
  if (checked.ok) {
    chunk.good.push({ report: checked.report, key: asUuid(checked.rowKey === '' ? hash : keyHash(secret, checked.rowKey)), hash });
    return;
  }
  chunk.bad += 1;
  if (checked.identifying) chunk.identifying += 1;
  chunk.badLines += badRow(headers, cells, checked.faults);
  if (chunk.faults.length < 20) chunk.faults.push(...checked.faults.map(({ column, reason }) => ({ line, column, reason })));
}

function hashOf(secret: RowSecret, cells: readonly string[], met: Map<string, number>): Buffer {
  const hash = rowHash(secret, cells, 0);
  const name = hash.toString('latin1', 0, 16);
  const before = met.get(name) ?? 0;
  met.set(name, before + 1);
  return before === 0 ? hash : rowHash(secret, cells, before);
}

/** Whoever else this process serves is not kept waiting for the whole file. */
function aBreath(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
