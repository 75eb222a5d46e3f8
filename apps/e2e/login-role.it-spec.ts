import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCatalogue } from '@vigie/catalogue';
import { migrations } from '@vigie/migrations';
import { EmbeddedPostgres, SYSTEM, TransactionRunner, createDataSource, migrate } from '@vigie/platform';
import { entities } from '@vigie/server';
import { aSession, aStructure, anAccount } from '@vigie/testing';
import type { DataSource } from 'typeorm';

const read = (path: string) => readFileSync(new URL(`../../docker/${path}`, import.meta.url), 'utf8');
const compose = read('compose.yaml');

let folder: string;
let server: EmbeddedPostgres;
let dataSource: DataSource;

/** A cluster of its own, prepared by the very statements of docker/postgres/login-role.sh. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-role-'));
  server = await EmbeddedPostgres.start(folder);
  const [, statements] = /<<'SQL'\n([\s\S]*?)\nSQL/.exec(read('postgres/login-role.sh'))!;
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  for (const statement of statements!.replace(":'password'", "'rehearsal'").split(';').map((one) => one.trim()).filter(Boolean)) await admin.query(statement);
  await admin.end();
  const url = new URL(server.url('vigie'));
  [url.username, url.password] = ['vigie', 'rehearsal'];
  dataSource = createDataSource({ url: url.href, entities, migrations, poolSize: 4, applicationName: 'login-role' });
  await dataSource.initialize();
}, 120_000);
afterAll(async () => {
  await dataSource?.destroy();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('signs the program in, in production, with another role than the superuser of the image', () => {
  const [, superuser] = /POSTGRES_USER: (\w+)/.exec(compose)!;
  const [, program] = /DATABASE_URL: postgres:\/\/(\w+):/.exec(compose)!;
  expect(program).not.toBe(superuser);
  expect(compose).toContain('login-role.sh:/docker-entrypoint-initdb.d/');
});

it('makes all its tables, and works behind them, as a role that is no superuser and passes no policy by', async () => {
  expect(await migrate(dataSource)).toHaveLength(migrations.length);
  const [role] = await dataSource.query('SELECT rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = current_user');
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false });
  await expect(dataSource.query(`COPY (SELECT 1) TO PROGRAM 'true'`)).rejects.toThrow(/permission denied/);
  const tx = new TransactionRunner(dataSource);
  await tx.run(SYSTEM, seedCatalogue);
  const [own, other] = [await aStructure(dataSource), await aStructure(dataSource)];
  const { id } = await anAccount(dataSource, { role: 'REPORTER', structureId: own.id });
  await aSession(dataSource, id);
  const seen = await tx.run({ kind: 'STRUCTURE', accountId: id, structureId: own.id }, (m) => m.query('SELECT id, vigie_role() AS role FROM structure'));
  expect(seen).toEqual([{ id: own.id, role: 'REPORTER' }]);
  expect(await tx.run(SYSTEM, (m) => m.query('SELECT count(*)::int AS n FROM structure WHERE id = ANY ($1)', [[own.id, other.id]]))).toEqual([{ n: 2 }]);
  expect(await dataSource.query(`SELECT account_id FROM vigie_session((SELECT token_hash FROM session), now(), interval '1 day')`)).toEqual([{ account_id: id }]);
});
