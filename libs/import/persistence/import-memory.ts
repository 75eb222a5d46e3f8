import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isColumnField, type ColumnField, type ImportMapping } from '@vigie/contracts';
import { plain } from '../map-columns/plain';

export interface ImportMemories {
  /** By the plain words of the header; null is « left aside ». */
  readonly columns: ReadonlyMap<string, ColumnField | null>;
  /** By field, then by text. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly constants: ImportMapping['constants'];
}

interface MemoryRow { kind: 'COLUMN' | 'VALUE'; field: string; source: string; target: string }

/** Where a constant is kept among the values: no text of a cell is empty. */
const FOR_ALL = '';
/** A word longer than this is no answer of a list; it may well be somebody's story. */
const LONGEST = 200;

/** What each structure said of its columns and words: asked once, for good. */
@Injectable()
export class ImportMemory {
  /** @param manager of the structure's scope, here and below */
  async recall(manager: EntityManager, structureId: string): Promise<ImportMemories> {
    const rows = await manager.query<MemoryRow[]>('SELECT kind, field, source, target FROM import_memory WHERE structure_id = $1', [structureId]);
    const columns = rows.filter(({ kind }) => kind === 'COLUMN').map(({ source, target }): [string, ColumnField | null] => [source, isColumnField(target) ? target : null]);
    const values = new Map<string, Map<string, string>>();
    const constants = new Map<string, string>();
    for (const { field, source, target } of rows.filter(({ kind }) => kind === 'VALUE')) {
      if (source === FOR_ALL) constants.set(field, target);
      else values.set(field, (values.get(field) ?? new Map<string, string>()).set(source, target));
    }
    return { columns: new Map(columns), values, constants: Object.fromEntries(constants) };
  }

  /** @param mapping without what tells who someone is: see `withoutIdentity` */
  async keep(manager: EntityManager, structureId: string, { columns, values, constants }: ImportMapping, now: Date): Promise<void> {
    const rows: MemoryRow[] = [
      ...Object.entries(columns).map(([header, field]) => ({ kind: 'COLUMN' as const, field: '', source: plain(header), target: field ?? '' })),
      ...Object.entries(values).flatMap(([field, codes]) => Object.entries(codes ?? {}).map(([source, target]) => ({ kind: 'VALUE' as const, field, source, target }))),
      ...Object.entries(constants).map(([field, target]) => ({ kind: 'VALUE' as const, field, source: FOR_ALL, target: target ?? '' })),
    ].filter(({ source, target }) => source.length <= LONGEST && target.length <= LONGEST);
    const distinct = [...new Map(rows.map((row) => [`${row.kind}\t${row.field}\t${row.source}`, row])).values()];
    await manager.query(
      `INSERT INTO import_memory (structure_id, kind, field, source, target, updated_at)
       SELECT $1, row.kind, row.field, row.source, row.target, $3 FROM jsonb_to_recordset($2::jsonb) AS row(kind text, field text, source text, target text)
       ON CONFLICT (structure_id, kind, field, source) DO UPDATE SET target = excluded.target, updated_at = excluded.updated_at`,
      [structureId, JSON.stringify(distinct), now]);
  }
}
