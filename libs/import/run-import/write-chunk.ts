import type { EntityManager } from 'typeorm';
import type { ImportCounts, RowFault } from '@vigie/contracts';
import { addAll, addMissing, leaveOut, stageRows, type RowsToAdd } from './add-rows';
import { changedByCase, changedByKey, type ChangedRow } from './changed-rows';
import { givenBack, type CheckedChunk, type GivenBack } from './import-pass';
import type { StagedText } from './staged-rows';

export interface ChunkTarget extends RowsToAdd {
  readonly headers: readonly string[];
  readonly habit: Habit;
}

/** What the chunks before let expect of the next: whether some of its rows are there already. */
export interface Habit { meetsKnownRows: boolean }

export interface WrittenChunk {
  /** With all that stands before the chunk. */
  counts(before: ImportCounts): ImportCounts;
  readonly givenBack: readonly GivenBack[];
}

/**
 * Adds the rows of a chunk that are new, or says how many there are.
 * @param manager of a transaction in the structure's own scope: what its policies refuse fails the import
 */
export async function writeChunk(manager: EntityManager, target: ChunkTarget, chunk: CheckedChunk): Promise<WrittenChunk> {
  const { added, changed } = chunk.staged ? await add(manager, target, chunk, chunk.staged) : await look(manager, target, chunk);
  const back = changed.map(({ row, reason }) => givenBack(target.headers, row, [{ column: null, reason }]));
  return {
    counts: (before) => ({
      total: Math.max(before.total, chunk.from + chunk.rows), read: chunk.from + chunk.rows, added: before.added + added,
      already: before.already + chunk.good.length - changed.length - added + chunk.repeated, changed: before.changed + changed.length + chunk.changed,
      bad: before.bad + chunk.bad, identifying: before.identifying + chunk.identifying,
    }),
    givenBack: [...chunk.givenBack, ...back].sort((one, other) => one.line - other.line),
  };
}

interface Written { readonly added: number; readonly changed: readonly ChangedRow[] }

/** A chunk without a known row needs no look at each: one that has one says so by the first it comes to, and is looked at. */
async function add(manager: EntityManager, target: ChunkTarget, { good }: CheckedChunk, staged: StagedText): Promise<Written> {
  if (good.length === 0) return { added: 0, changed: [] };
  const ofCase = await changedByCase(manager, target, good);
  await stageRows(manager, staged);
  await leaveOut(manager, keysOf(ofCase));
  const atOnce = target.habit.meetsKnownRows ? null : await addAll(manager, target);
  if (atOnce !== null) return { added: atOnce, changed: ofCase };
  const ofKey = await changedByKey(manager, target, good);
  await leaveOut(manager, keysOf(ofKey));
  const added = await addMissing(manager, target);
  target.habit.meetsKnownRows = added < good.length;
  return { added, changed: [...ofCase, ...ofKey] };
}

async function look(manager: EntityManager, target: ChunkTarget, { good }: CheckedChunk): Promise<Written> {
  const changed = [...(await changedByCase(manager, target, good)), ...(await changedByKey(manager, target, good))];
  const held = new Set(keysOf(changed));
  const keys = good.filter(({ key }) => !held.has(key)).map(({ key }) => key);
  return { added: keys.length - (await standing(manager, target.structureId, keys)), changed };
}

const keysOf = (rows: readonly ChangedRow[]): string[] => rows.map(({ row }) => row.key);

/**
 * Why rows of a file are refused, each reason once with its first line and how many rows it refuses.
 * @param shown reasons kept; a later one is in the file given back, and counted nowhere here
 */
export function firstFaults(before: readonly RowFault[], back: readonly GivenBack[], shown: number): RowFault[] {
  const groups = new Map(before.map((fault) => [groupOf(fault), fault]));
  for (const fault of back.flatMap(({ faults }) => faults)) {
    const group = groupOf(fault);
    const known = groups.get(group);
    if (known) groups.set(group, { ...known, rows: (known.rows ?? 1) + 1 });
    else if (groups.size < shown) groups.set(group, { ...fault, rows: 1 });
  }
  return [...groups.values()];
}

/** A reason that names a line or a report is the same reason for another. */
const groupOf = ({ column, reason }: RowFault): string => `${column ?? ''}\n${reason.replace(/VG-\S+|\d+/g, '#')}`;

async function standing(manager: EntityManager, structureId: string, keys: readonly string[]): Promise<number> {
  const [{ there }] = await manager.query<[{ there: number }]>('SELECT count(*)::int AS there FROM report WHERE structure_id = $1 AND idempotency_key = ANY ($2::uuid[])', [structureId, keys]);
  return there;
}
