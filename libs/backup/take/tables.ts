import type { ClientBase } from 'pg';

export interface BackedUpTable { readonly name: string; readonly columns: readonly string[] }

/** Every table of the program with the columns that are written, parents first. What only says how the tables were made is left out. */
export async function tablesInOrder(client: ClientBase): Promise<BackedUpTable[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'schema_migration'
      GROUP BY c.relname ORDER BY c.relname`);
  const { rows: references } = await client.query<{ child: string; parent: string }>(
    `SELECT DISTINCT child.relname AS child, parent.relname AS parent FROM pg_constraint k JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
      WHERE k.contype = 'f' AND child.oid <> parent.oid AND child.relnamespace = 'public'::regnamespace`);
  const ordered: BackedUpTable[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const ready = tables.filter(({ name }) => !placed.has(name) && references.every(({ child, parent }) => child !== name || placed.has(parent)));
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ');
