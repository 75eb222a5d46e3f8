import { Writable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { tableFile, type Manifest } from '../manifest';
import { unsealFile } from '../sealed-file';
import { columnList, quoted } from '../take/tables';

/** How long before a backup a job may have been under way: what was handed to the queue since is handed over again, and done twice it is done once. */
const QUEUE_LOST = '1 hour';

/** Fills the tables as they were, in one transaction: triggers and row-level security look away meanwhile, keys do not. @throws Error for a byte that is not the one that was kept */
export async function loadTables(url: string, folder: string, manifest: Manifest, key: Buffer): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'vigie-restore' });
  await client.connect();
  try {
    await client.query('BEGIN');
    const names = manifest.tables.map(({ name }) => quoted(name));
    const { rows: forced } = await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity`);
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    for (const { name } of forced) await client.query(`ALTER TABLE ${quoted(name)} NO FORCE ROW LEVEL SECURITY`);
    await client.query(`TRUNCATE ${names.join(', ')}`);
    for (const { name, columns, rows } of manifest.tables) {
      const stream = client.query(copyFrom(`COPY ${quoted(name)} (${columnList(columns)}) FROM STDIN`));
      await unsealFile(key, `${name}@${manifest.takenAt}`, tableFile(folder, name), stream);
      if (stream.rowCount !== rows) throw new Error(`${name} has ${stream.rowCount} rows, and should have ${rows}.`);
    }
    for (const { name, last, called } of manifest.sequences) await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called]);
    await client.query(`UPDATE outbox_event SET sent_at = NULL WHERE sent_at > $1::timestamptz - interval '${QUEUE_LOST}'`, [manifest.takenAt]);
    for (const { name } of forced) await client.query(`ALTER TABLE ${quoted(name)} FORCE ROW LEVEL SECURITY`);
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** Reads the whole of a backup and keeps nothing. @throws Error when a byte, or the key, is another */
export async function assertOpens(folder: string, manifest: Manifest, key: Buffer): Promise<void> {
  for (const { name } of manifest.tables) await unsealFile(key, `${name}@${manifest.takenAt}`, tableFile(folder, name), new Writable({ write: (_chunk, _encoding, done) => done() }));
}

/** Whether somebody's work is in the database: what a first start lays is not. */
export async function isInUse(url: string): Promise<boolean> {
  return asked(url, async (client) => {
    const { rows: [tables] } = await client.query<{ some: boolean }>(`SELECT to_regclass('public.account') IS NOT NULL AND to_regclass('public.report') IS NOT NULL AS some`);
    if (!tables!.some) return false;
    const { rows: [rows] } = await client.query<{ some: boolean }>('SELECT EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM report) AS some');
    return rows!.some;
  });
}

/** Leaves a schema with nothing in it. */
export async function emptySchema(url: string): Promise<void> {
  await asked(url, async (client) => {
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public');
  });
}

async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'vigie-restore' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
