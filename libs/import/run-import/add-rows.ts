import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { REPORT_FORM_VERSION } from '@vigie/contracts';
import { reportReferences } from '@vigie/domain';
import insertStaged from './insert-staged.sql?raw';
import { STAGED_REPORT, STAGED_RUPTURE, type StagedText } from './staged-rows';

export interface RowsToAdd {
  readonly structureId: string;
  readonly accountId: string | null;
  readonly importId: string;
  readonly vocabularyVersion: number;
  readonly receivedAt: Date;
}

/** A reference is drawn among 35 bits: a second draw is rare, a fifth means that something else is wrong. */
const DRAWS = 5;
/** SQLSTATE. */
const UNIQUE_VIOLATION = '23505';

/** The same statement, for rows none of which stands in anyone's way: no look at what is there, row by row. */
const INSERT = {
  whatIsLeft: insertStaged,
  whatIsNotThere: without(insertStaged, 'ON CONFLICT DO NOTHING'),
  all: without(without(insertStaged, 'ON CONFLICT DO NOTHING'), /WHERE NOT EXISTS .*\n/),
} as const;

/** Lays out the rows of a chunk for this transaction. */
export async function stageRows(manager: EntityManager, { reports, ruptures }: StagedText): Promise<void> {
  await manager.query(`${STAGED_REPORT}; ${STAGED_RUPTURE}`);
  await copy(manager, 'staged_report', reports);
  if (ruptures.length > 0) await copy(manager, 'staged_rupture', ruptures);
}

/** Takes rows out again, by their keys. */
export async function leaveOut(manager: EntityManager, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await manager.query('DELETE FROM staged_report WHERE key = ANY ($1::uuid[])', [keys]);
}

/**
 * Adds all staged rows, as nearly every chunk can.
 * @returns how many; null, and nothing done, when one stood there already
 * @throws what is no conflict: a structure that is not seen, or is closed
 */
export async function addAll(manager: EntityManager, chunk: RowsToAdd): Promise<number | null> {
  return attempt(manager, chunk, 'all');
}

/** Adds the staged rows that are not there yet. @returns how many; the others were there already. @throws as `addAll` */
export async function addMissing(manager: EntityManager, chunk: RowsToAdd): Promise<number> {
  const atOnce = await attempt(manager, chunk, 'whatIsNotThere');
  if (atOnce !== null) return atOnce;
  let added = await insert(manager, chunk, 'whatIsLeft');
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    if ((await redrawTaken(manager, chunk)) === 0) return added;
    added += await insert(manager, chunk, 'whatIsLeft');
  }
  throw new Error('No free reference after several draws.');
}

/** Null when a row stood in the way: of this import's structure, or, by a chance in thousands, of another under the same reference. */
async function attempt(manager: EntityManager, chunk: RowsToAdd, which: 'all' | 'whatIsNotThere'): Promise<number | null> {
  await manager.query('SAVEPOINT at_once');
  try {
    const added = await insert(manager, chunk, which);
    if (added === 0 && (await notThere(manager, chunk)).length > 0) throw new Error('No structure to add rows to.');
    return added;
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    await manager.query('ROLLBACK TO SAVEPOINT at_once');
    return null;
  }
}

async function insert(manager: EntityManager, chunk: RowsToAdd, which: keyof typeof INSERT): Promise<number> {
  const [{ added }] = await manager.query<[{ added: number }]>(INSERT[which], [chunk.structureId, chunk.accountId, chunk.importId, chunk.receivedAt, chunk.vocabularyVersion, REPORT_FORM_VERSION]);
  return added;
}

/** Rows left out though nothing stands under their key. */
function notThere(manager: EntityManager, { structureId }: RowsToAdd): Promise<{ id: string }[]> {
  return manager.query(`SELECT staged.id FROM staged_report staged WHERE NOT EXISTS (SELECT 1 FROM report WHERE structure_id = $1 AND idempotency_key = staged.key)`, [structureId]);
}

/** Their reference was taken: they get another. @returns how many there are */
async function redrawTaken(manager: EntityManager, chunk: RowsToAdd): Promise<number> {
  const taken = await notThere(manager, chunk);
  const references = reportReferences(chunk.receivedAt);
  for (const { id } of taken) await manager.query('UPDATE staged_report SET reference = $2 WHERE id = $1', [id, references()]);
  return taken.length;
}

async function copy(manager: EntityManager, table: string, text: Buffer): Promise<void> {
  const client = (await manager.queryRunner!.connect()) as ClientBase;
  const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
  const finished = once(stream, 'finish');
  stream.end(text);
  await finished;
}

/** @throws at start, should the statement no longer say what is taken out of it */
function without(statement: string, part: string | RegExp): string {
  const rest = statement.replace(part, '');
  if (rest === statement) throw new Error(`No ${part} in the statement.`);
  return rest;
}
