import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { EmbeddedPostgres } from './embedded-postgres';

const folders: string[] = [];
const started: EmbeddedPostgres[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-pg-'));
  folders.push(folder);
  return folder;
}

async function start(folder: string): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start(folder);
  started.push(server);
  return server;
}

async function value(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return (rows[0] as unknown[] | undefined)?.[0];
}

afterEach(async () => {
  for (const server of started.splice(0)) {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it('starts in a folder only its owner may enter, keeps what was written, and starts again', async () => {
  const folder = freshFolder();
  chmodSync(folder, 0o700);
  const first = await start(folder);
  await value(first.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS n');
  await first.stop();
  const second = await start(folder);
  expect(await value(second.url('postgres'), 'SELECT n FROM kept')).toBe(42);
});

it('starts where the making of the data was cut short', async () => {
  const folder = freshFolder();
  const whole = await start(folder);
  await whole.stop();
  mkdirSync(`${whole.folder}.making`);
  writeFileSync(join(`${whole.folder}.making`, 'PG_VERSION'), '18\n');
  rmSync(whole.folder, { recursive: true });
  const again = await start(folder);
  expect(await value(again.url('postgres'), 'SELECT 1')).toBe(1);
  expect(existsSync(`${again.folder}.making`)).toBe(false);
});

it('takes over a server whose parent was killed', async () => {
  const folder = freshFolder();
  const first = await start(folder);
  const again = await start(folder);
  expect(again.pid()).toBe(first.pid());
  expect(again.url()).toBe(first.url());
});

it('recovers from a killed postmaster', async () => {
  const folder = freshFolder();
  const first = await start(folder);
  await value(first.url('postgres'), 'CREATE TABLE kept AS SELECT 7 AS n');
  process.kill(first.pid()!, 'SIGKILL');
  const second = await start(folder);
  expect(await value(second.url('postgres'), 'SELECT n FROM kept')).toBe(7);
});

it('names the folder of another major version in one line', async () => {
  const folder = freshFolder();
  const server = await start(folder);
  await server.stop();
  expect(existsSync(join(server.folder, 'PG_VERSION'))).toBe(true);
  const version = readFileSync(join(server.folder, 'PG_VERSION'), 'utf8');
  writeFileSync(join(server.folder, 'PG_VERSION'), '14\n');
  await expect(EmbeddedPostgres.start(folder)).rejects.toThrow(/made by PostgreSQL 14, this program brings 18/);
  writeFileSync(join(server.folder, 'PG_VERSION'), version);
});
