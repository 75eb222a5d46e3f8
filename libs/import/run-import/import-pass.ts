import { canonicalBody, type RowFault } from '@vigie/contracts';
import { MESSAGES } from '../messages.fr';
import { asUuid, contentHash, keyHash, rowHash, type RowSecret } from '../read-row/row-secret';
import type { CellFault, CheckedRow, RowCheck } from '../read-row/row-check';
import { Breath } from '../read-file/breath';
import { UnreadableFile, type RowBatches, type SheetRow } from '../read-file/sheet-row';
import { badRow, unsafeCell } from './bad-rows';
import { headersOf } from './headers';
import type { GoodRow, RowStage, StagedText } from './staged-rows';

/** Rows added in one transaction: long enough to be quick, short enough to lose little in a crash. */
export const CHUNK_ROWS = 4_000;
/** Characters of a chunk, whatever its rows. */
const CHUNK_CHARACTERS = 8 << 20;

/** A stretch of the file, checked. */
export interface CheckedChunk {
  /** Rows of the file before it. */
  readonly from: number;
  /** Rows of it, good and bad. */
  readonly rows: number;
  readonly good: readonly GoodRow[];
  /** The good rows, to be added; null where they are only checked. */
  readonly staged: StagedText | null;
  /** Rows under the key of an earlier one, and as it. */
  readonly repeated: number;
  /** Rows under the key of an earlier one, with other answers. */
  readonly changed: number;
  readonly bad: number;
  readonly identifying: number;
  readonly givenBack: readonly GivenBack[];
}

/** A row for the file of those to correct. */
export interface GivenBack {
  readonly line: number;
  readonly faults: readonly RowFault[];
  /** Its line of that file. */
  readonly text: string;
}

export interface PassParts {
  readonly batches: RowBatches;
  /** Made once the headers are known. */
  readonly checkFor: (headers: readonly string[]) => RowCheck;
  readonly secret: RowSecret;
  /** Rows that an earlier pass has dealt with: they are only counted. */
  readonly done: number;
  /** Where good rows are put; null where they are only checked. */
  readonly stage: RowStage | null;
}

/**
 * The rows of a file, checked, in chunks. Whether a row is known again depends on the row and on how many equal ones stand
 * before it, so rows already done are read too, but neither checked nor handed on.
 */
export async function* checkedChunks({ batches, checkFor, secret, done, stage }: PassParts): AsyncGenerator<CheckedChunk> {
  let headers: readonly string[] | null = null;
  let check: RowCheck = NO_CHECK;
  const met = new Map<string, number>();
  const keys = new Map<string, Earlier>();
  const breath = new Breath();
  let read = 0;
  let chunk = emptyChunk(done);
  for await (const batch of batches) {
    for (const row of batch) {
      // Whoever else this process serves is not kept waiting for a whole batch.
      if (breath.isDue()) await breath.take();
      if (!headers) {
        headers = headersOf(row.cells);
        check = checkFor(headers);
        continue;
      }
      read += 1;
      const cells = row.cells.map(unsafeCell);
      // A key decides alone: rows that have one are neither hashed as they came nor counted.
      const hash = check.isKeyed(cells) ? null : hashOf(secret, cells, met);
      if (read <= done) continue;
      take(chunk, { headers, secret, keys, hash, stage }, { line: row.line, cells }, check.row(cells));
      if (chunk.rows >= CHUNK_ROWS || chunk.characters >= CHUNK_CHARACTERS) {
        yield filled(chunk, stage);
        chunk = emptyChunk(read);
      }
    }
  }
  if (!headers || read === 0) throw new UnreadableFile('NO_ROWS');
  if (chunk.rows > 0) yield filled(chunk, stage);
}

const NO_CHECK: RowCheck = { isKeyed: () => false, row: () => { throw new Error('A file begins with its header.'); } };

type Filling = { -readonly [Field in keyof CheckedChunk]: CheckedChunk[Field] } & { good: GoodRow[]; givenBack: GivenBack[]; characters: number };

/** What is remembered of a row with a key: the rest of it would be the whole file. */
type Earlier = Pick<GoodRow, 'line' | 'hash'>;

function emptyChunk(from: number): Filling {
  return { from, rows: 0, good: [], staged: null, repeated: 0, changed: 0, bad: 0, identifying: 0, givenBack: [], characters: 0 };
}

function filled(chunk: Filling, stage: RowStage | null): CheckedChunk {
  chunk.staged = stage?.take() ?? null;
  return chunk;
}

interface OfTheFile { readonly headers: readonly string[]; readonly secret: RowSecret; readonly keys: Map<string, Earlier>; readonly hash: string | null; readonly stage: RowStage | null }

function take(chunk: Filling, { headers, secret, keys, hash, stage }: OfTheFile, row: SheetRow, checked: CheckedRow): void {
  chunk.rows += 1;
  for (const cell of row.cells) chunk.characters += cell.length;
  if (!checked.ok) {
    chunk.bad += 1;
    if (checked.identifying) chunk.identifying += 1;
    chunk.givenBack.push(givenBack(headers, row, checked.faults));
    return;
  }
  const { report, rowKey } = checked;
  const good: GoodRow = {
    key: asUuid(hash ?? keyHash(secret, rowKey)), hash: hash ?? contentHash(secret, canonicalBody(report)), keyed: hash === null,
    caseCode: report.caseCode, occurredOn: report.occurredOn, line: row.line, cells: row.cells,
  };
  const earlier = good.keyed ? keys.get(good.key) : undefined;
  if (!earlier) {
    if (good.keyed) keys.set(good.key, { line: good.line, hash: good.hash });
    chunk.good.push(good);
    stage?.add(good, report);
  } else if (earlier.hash === good.hash) chunk.repeated += 1;
  else {
    chunk.changed += 1;
    chunk.givenBack.push(givenBack(headers, row, [{ column: null, reason: MESSAGES.changedInFile(earlier.line) }]));
  }
}

export function givenBack(headers: readonly string[], { line, cells }: SheetRow, faults: readonly CellFault[]): GivenBack {
  return { line, faults: faults.map(({ column, reason }) => ({ line, column, reason })), text: badRow(headers, cells, faults) };
}

function hashOf(secret: RowSecret, cells: readonly string[], met: Map<string, number>): string {
  const hash = rowHash(secret, cells, 0);
  const before = met.get(hash) ?? 0;
  met.set(hash, before + 1);
  return before === 0 ? hash : rowHash(secret, cells, before);
}
