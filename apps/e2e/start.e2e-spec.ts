import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { ensureDatabase, freePort } from '@vigie/platform';
import { interruptProgram, runProgram, startProgram, type Program } from './support/program';
import { Session } from './support/session';

const FEW = { VIGIE_DEMO: 'true', VIGIE_DEMO_REPORTS: '500' };
const programs: Program[] = [];
const servers: Server[] = [];

async function started(env: Record<string, string>, dataDir?: string): Promise<Program> {
  const program = await startProgram(env, dataDir);
  programs.push(program);
  return program;
}

afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  const ended = programs.splice(0);
  // Two of them may have run on one folder: it goes when nobody uses it any more.
  for (const program of ended) await program.stop();
  for (const program of ended) program.clean();
});

describe('npm start', () => {
  it('brings up a PostgreSQL of its own, says the demonstration accounts, and Ctrl-C stops both', async () => {
    const program = await started(FEW);
    for (const role of ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN']) expect(program.output()).toContain(role);
    const postmaster = postmasterOf(program);
    expect(isAlive(postmaster)).toBe(true);
    expect(await program.stop('SIGINT')).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
  });

  it.each(['Making a PostgreSQL', 'Demonstration data'])('stops the database too when Ctrl-C comes during the first start, at « %s »', async (line) => {
    const dataDir = freshFolder();
    const { code, output } = await interruptProgram({ VIGIE_DEMO_REPORTS: '300000', PORT: String(await freePort()), VIGIE_DATA_DIR: dataDir }, new RegExp(line), 'SIGINT');
    expect(code, output).toBe(0);
    expect(isAlive(postmasterOf({ dataDir }))).toBe(false);
  });

  it('starts again after a kill -9, with what it held', async () => {
    const first = await started(FEW);
    const held = await countReports(first);
    await first.stop('SIGKILL');
    const second = await started(FEW, first.dataDir);
    expect(held).toBe(500);
    expect(await countReports(second)).toBe(held);
  });

  it('fills an empty database once when api and worker start on it together', async () => {
    const name = `vigie_together_${randomUUID().slice(0, 8)}`;
    await ensureDatabase(inject('testServer'), name);
    const database = new URL(inject('testServer'));
    database.pathname = `/${name}`;
    const [api] = await Promise.all(['api', 'worker'].map((VIGIE_ROLE) => started({ ...FEW, VIGIE_ROLE, DATABASE_URL: database.href })));
    expect(await countReports(api!)).toBe(500);
  });

  it('starts empty with --no-demo and says how to make the first administrator', async () => {
    const program = await started({ VIGIE_DEMO: 'false' });
    expect(program.output()).toMatch(/npm run vigie -- create-user --role ADMIN --email/);
    expect(program.output()).not.toContain('demo.vigie.test');
  });
});

describe('a start that cannot be', () => {
  const oneLine = (output: string) => expect(output.trim().split('\n'), output).toHaveLength(1);

  it('says that the port is taken', async () => {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const { code, output } = await runProgram({ PORT: String(port), VIGIE_DATA_DIR: freshFolder() });
    expect([code, output]).toEqual([1, expect.stringMatching(new RegExp(`Port ${port} is taken`))]);
    oneLine(output);
  });

  it('says that the data folder cannot be written', async () => {
    const file = join(freshFolder(), 'a-file');
    writeFileSync(file, '');
    const { code, output } = await runProgram({ PORT: String(await freePort()), VIGIE_DATA_DIR: join(file, 'data') });
    expect([code, output]).toEqual([1, expect.stringMatching(/Cannot write in the data folder .*ENOTDIR/)]);
    oneLine(output);
  });

  it('says that the database cannot be reached, without its password', async () => {
    const { code, output } = await runProgram({ PORT: String(await freePort()), VIGIE_DATA_DIR: freshFolder(), DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${await freePort()}/vigie` });
    expect([code, output]).toEqual([1, expect.stringMatching(/Cannot reach the database at 127\.0\.0\.1:\d+/)]);
    expect(output).not.toContain('hunter2');
    oneLine(output);
  });

  it('refuses production with demonstration accounts, without a secret, or with a known one', async () => {
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://vigie.example.org', PORT: String(await freePort()), DATABASE_URL: inject('testServer'), VIGIE_DATA_DIR: freshFolder() };
    expect((await runProgram({ ...production, VIGIE_SECRET: 'a'.repeat(40), VIGIE_DEMO: 'true' })).output).toMatch(/refuses demonstration accounts/);
    expect((await runProgram(production)).output).toMatch(/needs VIGIE_SECRET/);
    expect((await runProgram({ ...production, VIGIE_SECRET: 'change-me-change-me-change-me-change-me' })).output).toMatch(/refuses a default VIGIE_SECRET/);
  });

  it('names every variable that is wrong', async () => {
    const { code, output } = await runProgram({ PORT: 'eighty', VIGIE_ROLE: 'chef', VIGIE_DATA_DIR: freshFolder() });
    expect([code, output]).toEqual([1, expect.stringMatching(/PORT: .*VIGIE_ROLE: /)]);
    oneLine(output);
  });
});

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-start-'));
  folders.push(folder);
  return folder;
}

/** The embedded server's folder is in the data folder, or, where its user may not enter that, under /var/lib/vigie. */
function postmasterOf({ dataDir }: Pick<Program, 'dataDir'>): number {
  const wished = join(dataDir, 'postgres');
  const elsewhere = join('/var/lib/vigie', `data-${createHash('sha256').update(wished).digest('hex').slice(0, 12)}`);
  const lock = [wished, elsewhere].map((folder) => join(folder, 'postmaster.pid')).find((file) => existsSync(file));
  return lock ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : 0;
}

/** A zombie that nobody reaps is dead. */
function isAlive(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]).stdout.toString().trim();
  return state !== '' && !state.startsWith('Z');
}

async function countReports(program: Program): Promise<number> {
  const session = await Session.signIn(program.url, 'national@demo.vigie.test');
  const { reports } = await session.query<{ reports: { total: number } }>('{ reports { total } }');
  return reports.total;
}
