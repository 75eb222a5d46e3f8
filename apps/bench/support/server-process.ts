import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@vigie/platform';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Ten million reports take most of an hour to make, load and count. */
const FIRST_START_MS = 7_200_000;

/** The built product as its own process, on the benchmark's database, with demonstration accounts. */
export async function startProduct(databaseUrl: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  const child = spawn(process.execPath, ['apps/server/dist/main.js'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: databaseUrl, VIGIE_DATA_DIR: dataDir, VIGIE_DEMO: 'true', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(child, `${url}/health/ready`, FIRST_START_MS);
  return { url, pid: child.pid!, stop: async () => { await end(child); rmSync(dataDir, { recursive: true, force: true }); } };
}

export async function untilAnswers(child: ChildProcess, url: string, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Process left with ${child.exitCode ?? child.signalCode}`);
    if (await fetch(url).then((response) => response.status < 500, () => false)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} did not answer`);
}

export function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('close', () => done());
    child.kill('SIGTERM');
  });
}

/** CPU seconds used so far by a process and, for a postmaster, by its backends (those that have ended included). */
export function cpuSeconds(pid: number): number {
  const own = readStat(pid);
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => readStat(Number(name))).filter((stat) => stat?.parent === pid);
  return [own, ...children].reduce((sum, stat) => sum + (stat?.seconds ?? 0), 0);
}

/** Resolves when a process rests: a program just started still has what its demonstration left it to do in the background. */
export async function untilRests(pid: number, patience = 180_000): Promise<void> {
  const deadline = Date.now() + patience;
  for (let before = cpuSeconds(pid); Date.now() < deadline;) {
    await new Promise((done) => setTimeout(done, 1_500));
    const now = cpuSeconds(pid);
    if (now - before < 0.1) return;
    before = now;
  }
  throw new Error('The program never came to rest');
}

/** Kernel ticks are 100 a second on every Linux we run on. */
function readStat(pid: number): { parent: number; seconds: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').map(Number);
    const [utime, stime, childUser, childSystem] = fields.slice(11, 15) as [number, number, number, number];
    return { parent: fields[1]!, seconds: (utime + stime + childUser + childSystem) / 100 };
  } catch {
    return null;
  }
}
