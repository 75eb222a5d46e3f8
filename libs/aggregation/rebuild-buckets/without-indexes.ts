import type { EntityManager } from 'typeorm';

interface Definition { readonly drop: string; readonly create: string }

const DEFINITIONS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "create"
  FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'p'
  UNION ALL
  SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  FROM pg_index WHERE indrelid = $1::regclass AND NOT indisprimary`;

/**
 * Empties a table, fills it while it has no index, and makes the same indexes again: sorted once instead of kept in order row by row.
 * The table changes as its owner, the rows are written under the scope of the transaction.
 * @param fill writes the rows
 */
export async function refillWithoutIndexes(manager: EntityManager, table: string, fill: () => Promise<unknown>): Promise<void> {
  const definitions = await manager.query<Definition[]>(DEFINITIONS, [table]);
  await asOwner(manager, [`TRUNCATE ${table}`, ...definitions.map((definition) => definition.drop)]);
  await fill();
  await asOwner(manager, definitions.map((definition) => definition.create));
}

async function asOwner(manager: EntityManager, statements: readonly string[]): Promise<void> {
  const [{ role }] = await manager.query<[{ role: string }]>(`SELECT current_setting('role') AS role`);
  await manager.query(`SELECT set_config('role', 'none', true)`);
  for (const statement of statements) await manager.query(statement);
  await manager.query(`SELECT set_config('role', $1, true)`, [role]);
}
