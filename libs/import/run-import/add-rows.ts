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
}

/** A reference is drawn among 35 bits: a second draw is rare, a fifth means that something else is wrong. */
const DRAWS = 5;

/**
 * Adds the rows that are not there yet: staged by COPY, then one statement.
 * @returns how many were added; the others were there already
 */
export async function addRows(manager: EntityManager, chunk: RowsToAdd): Promise<number> {
  if (chunk.rows.length === 0) return 0;
  const { reports, ruptures } = stagedText(chunk.rows, chunk.receivedAt);
  await manager.query(STAGED_REPORT);
  await manager.query(STAGED_RUPTURE);
  await copy(manager, 'staged_report', reports);
  if (ruptures !== '') await copy(manager, 'staged_rupture', ruptures);
  let added = 0;
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const [counted] = await manager.query<[{ added: number }]>(insertStaged, [chunk.structureId, chunk.accountId, chunk.importId, chunk.receivedAt, chunk.vocabularyVersion, REPORT_FORM_VERSION]);
    added += counted.added;
    if (added === chunk.rows.length || (await redrawTaken(manager, chunk)) === 0) return added;
  }
  throw new Error('No free reference after several draws.');
}

/** Rows left out though nothing stands under their key: their reference was taken. */
async function redrawTaken(manager: EntityManager, { structureId, receivedAt }: RowsToAdd): Promise<number> {
  const taken = await manager.query<{ id: string }[]>(
    `SELECT staged.id FROM staged_report staged WHERE NOT EXISTS (SELECT 1 FROM report WHERE structure_id = $1 AND idempotency_key = staged.key)`, [structureId]);
  const references = reportReferences(receivedAt);
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
