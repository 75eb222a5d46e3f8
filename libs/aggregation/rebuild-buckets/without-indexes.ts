import type { EntityManager } from 'typeorm';
import { fillWithoutIndexes } from '@vigie/platform';

/**
 * Empties a table and fills it while it has no index.
 * The table changes as its owner, the rows are written under the scope of the transaction.
 * @param fill writes the rows
 */
export async function refillWithoutIndexes(manager: EntityManager, table: string, fill: () => Promise<unknown>): Promise<void> {
  await asOwner(manager, [`TRUNCATE ${table}`]);
  await fillWithoutIndexes((sql, values) => manager.query(sql, values?.slice()), [table], (statements) => asOwner(manager, statements), fill);
}

async function asOwner(manager: EntityManager, statements: readonly string[]): Promise<void> {
  const [{ role }] = await manager.query<[{ role: string }]>(`SELECT current_setting('role') AS role`);
  await manager.query(`SELECT set_config('role', 'none', true)`);
  for (const statement of statements) await manager.query(statement);
  await manager.query(`SELECT set_config('role', $1, true)`, [role]);
}
