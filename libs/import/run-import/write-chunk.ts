import type { EntityManager } from 'typeorm';
import type { ImportCounts, RowFault } from '@vigie/contracts';
import { addRows } from './add-rows';
import { changedRows } from './changed-rows';
import { givenBack, type CheckedChunk, type GivenBack } from './import-pass';

export interface ChunkTarget {
  readonly importId: string;
  readonly structureId: string;
  readonly accountId: string | null;
  readonly vocabularyVersion: number;
  readonly receivedAt: Date;
  readonly headers: readonly string[];
  readonly drawn: Set<string>;
  /** CHECK: only said what would come of it. */
  readonly adding: boolean;
}

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
  const changed = await changedRows(manager, target, chunk.good);
  const held = new Set(changed.map(({ row }) => row));
  const rows = changed.length === 0 ? chunk.good : chunk.good.filter((row) => !held.has(row));
  const added = target.adding ? await addRows(manager, { ...target, rows }) : rows.length - (await standing(manager, target.structureId, rows.map(({ key }) => key)));
  const back = changed.map(({ row, reason }) => givenBack(target.headers, row, [{ column: null, reason }]));
  return {
    counts: (before) => ({
      total: Math.max(before.total, chunk.from + chunk.rows), read: chunk.from + chunk.rows, added: before.added + added,
      already: before.already + rows.length - added + chunk.repeated, changed: before.changed + changed.length + chunk.changed,
      bad: before.bad + chunk.bad, identifying: before.identifying + chunk.identifying,
    }),
    givenBack: [...chunk.givenBack, ...back].sort((one, other) => one.line - other.line),
  };
}

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
