/** Of a statement with its values, the rows: a client's of pg, or a manager's of TypeORM. */
type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

interface Definition { readonly drop: string; readonly create: string }

/** A key that a foreign key rests on stays: it is what the rows that refer to it are looked up by. */
const DEFINITIONS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "create"
  FROM pg_constraint AS key WHERE conrelid = $1::regclass AND contype IN ('p', 'u')
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conindid = key.conindid)
  UNION ALL
  SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  FROM pg_index WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`;

/**
 * Fills tables while they have no index, and makes the same indexes again: sorted once instead of kept in order row by row.
 * Indexes are dropped and made by the owner of the tables, in the transaction of the one who asks.
 * @param asOwner runs statements with the owner's rights
 * @param fill writes the rows
 */
export async function fillWithoutIndexes(query: Query, tables: readonly string[], asOwner: (statements: readonly string[]) => Promise<void>, fill: () => Promise<unknown>): Promise<void> {
  const definitions: Definition[] = [];
  for (const table of tables) definitions.push(...(await query<Definition>(DEFINITIONS, [table])));
  await asOwner(definitions.map(({ drop }) => drop));
  await fill();
  await asOwner(definitions.map(({ create }) => create));
}
