// Builds the server and the two web apps, only when a source changed since the last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const APPS = ['server', 'declaration', 'console'];
const SOURCES = ['apps/server', 'apps/declaration', 'apps/console', 'libs', 'migrations', 'package-lock.json', 'tsconfig.base.json', 'tools/build.mjs', 'tools/thread-code.ts', 'tools/packed-files.ts', 'schema.graphql'];
const STAMP = join(ROOT, '.nx/build-stamp');

function* files(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return void (yield path);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === 'dist' || entry.name === 'node_modules' || /\.(it-|mig-|e2e-)?spec\.tsx?$/.test(entry.name)) continue;
    yield* files(join(path, entry.name));
  }
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of files(join(ROOT, source))) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function viteBuild(app) {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--config', `apps/${app}/vite.config.ts`, '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => (code === 0 ? done(Math.round(performance.now() - started)) : fail(new Error(`Building ${app} failed:\n${output}`))));
  });
}

/** @param {(line: string) => void} say one line of progress @returns {Promise<boolean>} whether anything was built */
export async function buildIfStale(say) {
  const hash = sourceHash();
  const built = APPS.every((app) => existsSync(join(ROOT, `apps/${app}/dist`)));
  if (built && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  say(`Building ${APPS.join(', ')} (the first time takes half a minute)…`);
  await Promise.all(APPS.map(async (app) => say(`  ${app} built in ${((await viteBuild(app)) / 1000).toFixed(1)} s`)));
  mkdirSync(join(ROOT, '.nx'), { recursive: true });
  writeFileSync(STAMP, hash);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (!(await buildIfStale((line) => console.log(line)))) console.log('Up to date.');
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
