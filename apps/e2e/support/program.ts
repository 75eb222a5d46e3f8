import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@vigie/platform';

const MAIN = resolve('apps/server/dist/main.js');

export interface Program {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Everything it has printed so far, both streams. */
  output(): string;
  /** Sends a signal; resolves with the exit code (null after a kill). */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Removes its data folder. */
  clean(): void;
}

/** Open to the database's user, so that for root too everything lies in it and goes with it. */
export function freshDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts the built program as its own process, as a person would, and waits until it is ready to serve. */
export async function startProgram(env: Record<string, string>, dataDir = freshDataDir()): Promise<Program> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = launch({ PORT: String(port), VIGIE_DATA_DIR: dataDir, ...env });
  const url = `http://localhost:${port}`;
  await untilReady(child, url);
  return {
    url, port, dataDir, pid: child.process.pid!,
    output: child.output,
    stop: (signal = 'SIGTERM') => end(child.process, signal),
    clean: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** Runs the program until it leaves by itself; for starts that must fail. */
export async function runProgram(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = launch(env);
  const code = await new Promise<number | null>((done) => child.process.once('close', done));
  return { code, output: child.output() };
}

/** Starts the program and interrupts it once it has printed that; resolves when it has left. */
export async function interruptProgram(env: Record<string, string>, atOutput: RegExp, signal: NodeJS.Signals): Promise<{ code: number | null; output: string }> {
  const child = launch(env);
  while (!atOutput.test(child.output()) && child.process.exitCode === null) await new Promise((done) => setTimeout(done, 20));
  return { code: await end(child.process, signal), output: child.output() };
}

interface Launched { readonly process: ChildProcess; output(): string }

function launch(env: Record<string, string>): Launched {
  const child = spawn(process.execPath, [MAIN], { env: { ...cleanEnvironment(), LOG_LEVEL: 'warn', HOST: '127.0.0.1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { process: child, output: () => text };
}

/** The test runner's own NODE_ENV and CI switches are not what a person starts the program with. */
function cleanEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'USER'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]!]] : [])));
}

/** Its connection is not kept: a first start is busy for a while, and would find it too old for the next request. */
async function untilReady(child: Launched, url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.process.exitCode !== null) throw new Error(`The program left with ${child.process.exitCode}:\n${child.output()}`);
    const ready = await fetch(`${url}/health/ready`, { headers: { connection: 'close' } }).then((response) => response.ok, () => false);
    if (ready && child.output().includes('Vigie is ready')) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The program was not ready in a minute:\n${child.output()}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const closed = new Promise<number | null>((done) => child.once('close', done));
  child.kill(signal);
  return closed;
}
