import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { REPORT_FORM_VERSION } from '@vigie/contracts';
import { reportReferences } from '@vigie/domain';
import insertStaged from './insert-staged.sql?raw';
import { STAGED_REPORT, STAGED_RUPTURE, stagedText, type GoodRow } from './staged-rows';

export interface RowsToAdd {
  readonly rows: readonly GoodRow[];
  readonly structureId: string;
  readonly accountId: string | null;
  readonly importId: string;
  readonly vocabularyVersion: number;
  readonly receivedAt: Date;
  /** References that this pass has drawn: no two chunks under way bear the same. */
  readonly drawn: Set<string>;
}

/** A reference is drawn among 35 bits: a second draw is rare, a fifth means that something else is wrong. */
const DRAWS = 5;
/** SQLSTATE. */
const UNIQUE_VIOLATION = '23505';
/** Two chunks are written at a time: should one ever wait for the other, the pass stops and is taken up again. */
const LONGEST_WAIT = '15s';

/**
 * Adds the rows that are not there yet: staged by COPY, then one statement.
 * @returns how many were added; the others were there already
 */
export async function addRows(manager: EntityManager, chunk: RowsToAdd): Promise<number> {
  if (chunk.rows.length === 0) return 0;
  const { reports, ruptures } = stagedText(chunk.rows, chunk.receivedAt, chunk.drawn);
  await manager.query(STAGED_REPORT);
  await manager.query(STAGED_RUPTURE);
  await copy(manager, 'staged_report', reports);
  if (ruptures !== '') await copy(manager, 'staged_rupture', ruptures);
  const atOnce = await addAtOnce(manager, chunk);
  // Left out without a conflict are rows that stand there, or all of them: their structure is not seen, or is closed.
  if (atOnce !== null && (atOnce === chunk.rows.length || (await notThere(manager, chunk)).length === 0)) return atOnce;
  let added = 0;
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    added += await insert(manager, chunk, insertStaged);
    if (added === chunk.rows.length || (await redrawTaken(manager, chunk)) === 0) return added;
  }
  throw new Error('No free reference after several draws.');
}

/** Without looking out for rows of others at every index, as nearly every chunk can. Null, and nothing done, when one stood in the way. */
async function addAtOnce(manager: EntityManager, chunk: RowsToAdd): Promise<number | null> {
  await manager.query(`SET LOCAL lock_timeout = '${LONGEST_WAIT}'; SAVEPOINT at_once`);
  try {
    return await insert(manager, chunk, insertStaged.replace('ON CONFLICT DO NOTHING', ''));
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    await manager.query('ROLLBACK TO SAVEPOINT at_once');
    return null;
  }
}

async function insert(manager: EntityManager, chunk: RowsToAdd, statement: string): Promise<number> {
  const [{ added }] = await manager.query<[{ added: number }]>(statement, [chunk.structureId, chunk.accountId, chunk.importId, chunk.receivedAt, chunk.vocabularyVersion, REPORT_FORM_VERSION]);
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

async function copy(manager: EntityManager, table: string, text: string): Promise<void> {
  const client = (await manager.queryRunner!.connect()) as ClientBase;
  const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
  const finished = once(stream, 'finish');
  stream.end(text);
  await finished;
}
