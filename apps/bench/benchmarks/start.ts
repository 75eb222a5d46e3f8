import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, freePort } from '@vigie/platform';
import { record, writeResults } from '../support/results';

/** Seconds from `npm start` to the line that says it is ready; then stopped with Ctrl-C. */
async function timeStart(folder: string, dataDir: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent'], { cwd: folder, env: { ...process.env, PORT: String(port), VIGIE_DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const seconds = await new Promise<number>((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('Vigie is ready')) done((performance.now() - started) / 1_000);
    });
    child.once('close', (code) => fail(new Error(`npm start left with ${code}:\n${text}`)));
  });
  child.removeAllListeners('close');
  const closed = new Promise((done) => child.once('close', done));
  // Ctrl-C reaches the whole group that a terminal runs, npm and what it started.
  if (child.pid) process.kill(-child.pid, 'SIGINT');
  await closed;
  return seconds;
}

/** The peer: a bare PostgreSQL of the same package, made and started, with nothing in it. */
async function timePostgres(folder: string): Promise<number> {
  const started = performance.now();
  const server = await EmbeddedPostgres.start(folder);
  const seconds = (performance.now() - started) / 1_000;
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
  return seconds;
}

/** A copy of the committed tree with this tree's node_modules: as after a clone and `npm ci`, nothing built. */
function freshClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-start-'));
  execFileSync('bash', ['-c', 'git archive HEAD | tar -x -C "$0"', folder]);
  cpSync('node_modules', join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  return folder;
}

async function main(): Promise<void> {
  const folder = freshClone();
  const dataDir = join(folder, '.data');
  const peerFolder = mkdtempSync(join(tmpdir(), 'vigie-start-peer-'));
  try {
    const first = await timeStart(folder, dataDir);
    const later = await timeStart(folder, dataDir);
    record('start first', 's', first, await timePostgres(peerFolder), 'lower', '≤ 60 s');
    record('start later', 's', later, await timePostgres(peerFolder), 'lower', '≤ 8 s');
    console.log('  The peer is a bare PostgreSQL made and started; ours also builds three apps, migrates, and loads and counts the demonstration data.');
  } finally {
    for (const path of [folder, peerFolder]) rmSync(path, { recursive: true, force: true });
  }
  writeResults();
}

await main();
