// npm run bench [-- name… --full]: each benchmark beside its peer, in the same run; results in bench-results.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, buildIfStale } from './build.mjs';

const NAMES = ['start', 'ingest', 'heatmap', 'crosstab', 'freshness', 'rebuild', 'declaration', 'import', 'surges', 'dossier', 'export'];
const RESULTS = join(ROOT, 'bench-results.json');

let asked;
try {
  asked = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean', default: false }, name: { type: 'string', multiple: true } } });
} catch (error) {
  console.error(`${error.message}\nUsage: npm run bench -- [${NAMES.join(' | ')}]… [--full]`);
  process.exit(2);
}
const names = [...asked.positionals, ...(asked.values.name ?? [])];
const unknown = names.filter((name) => !NAMES.includes(name));
if (unknown.length) {
  console.error(`Unknown benchmark: ${unknown.join(', ')}. There are: ${NAMES.join(', ')}.`);
  process.exit(2);
}

await buildIfStale((line) => console.log(line));
const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/bench/vite.config.ts', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

console.log(`Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`);
const scratch = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
const kept = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : [];
let failed = false;
for (const name of names.length ? names : NAMES) {
  console.log(`\n── ${name} ──`);
  const out = join(scratch, `${name}.json`);
  const { status } = spawnSync(process.execPath, [`apps/bench/dist/${name}.js`, ...(asked.values.full ? ['--full'] : [])], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, BENCH_RESULTS: out } });
  if (status !== 0 || !existsSync(out)) {
    failed = true;
    console.error(`${name} failed.`);
    continue;
  }
  for (const result of JSON.parse(readFileSync(out, 'utf8'))) {
    const at = kept.findIndex((old) => old.name === result.name);
    if (at === -1) kept.push(result);
    else kept[at] = result;
  }
  writeFileSync(RESULTS, `${JSON.stringify(kept, null, 2)}\n`);
}
rmSync(scratch, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
