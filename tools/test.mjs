// npm test [-- tier…]: every tier in order; the last line is the sum over all of them.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, buildIfStale } from './build.mjs';
import { chromiumPath } from './chromium.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'vigie-results-'));
const total = { passed: 0, failed: 0 };
/** Tests that failed, then passed: they do not fail the run, and are said at its end, to be mended. */
const secondTries = [];
/** What failed, said again at the end: of a long log, often the end alone is seen. */
const failures = [];

function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false', ...env } });
    child.on('close', (code) => done(code === 0));
  });
}

async function check(name, args) {
  const ok = await run('npx', args);
  total[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(name);
  console.log(`${name}: ${ok ? 'passed' : 'failed'}`);
}

async function vitest(projects, env = {}) {
  const file = join(scratch, `${projects[0]}.json`);
  const ok = await run('npx', ['vitest', 'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  for (const { name, status: whole, assertionResults } of result.testResults) {
    const failed = failures.length;
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (failureMessages.length) (status === 'passed' ? secondTries : failures).push(`${fullName}: ${failureMessages[0].split('\n')[0]}`);
    }
    if (whole === 'failed' && failures.length === failed) failures.push(`${name}: the file itself failed`);
  }
  total.passed += result.numPassedTests;
  // A file that cannot even load has no failed test of its own: it must still fail the run.
  total.failed += Math.max(result.numFailedTests, ok ? 0 : 1);
}

const TIERS = {
  lint: () => check('lint', ['nx', 'run', 'vigie:lint']),
  types: () => check('types', ['tsc', '-p', 'tsconfig.json']),
  unit: () => vitest(['unit']),
  integration: () => vitest(['integration']),
  browser: async () => {
    const chromium = chromiumPath();
    if (!chromium) {
      console.error('No Chromium found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
      total.failed += 1;
      return;
    }
    await buildIfStale((line) => console.log(line));
    await vitest(['browser', 'browser-timed'], { CHROMIUM_PATH: chromium });
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((tier) => !(tier in TIERS));
if (unknown.length) {
  console.error(`Unknown tier: ${unknown.join(', ')}. Tiers: ${Object.keys(TIERS).join(', ')}.`);
  process.exit(2);
}

async function take(tier) {
  const started = performance.now();
  console.log(`\n── ${tier} ──`);
  try {
    await TIERS[tier]();
  } catch (error) {
    console.error(error.message);
    total.failed += 1;
  }
  console.log(`── ${tier}: ${((performance.now() - started) / 1000).toFixed(0)} s ──`);
}

const wanted = (tier) => asked.length === 0 || asked.includes(tier);
// Each of the first two keeps one core busy, whatever there is: they go together. The others take all there is.
await Promise.all(['lint', 'types'].filter(wanted).map(take));
for (const tier of ['unit', 'integration', 'browser'].filter(wanted)) await take(tier);
rmSync(scratch, { recursive: true, force: true });
for (const [heading, lines] of [['Passed at a second try only, to be mended', secondTries], ['Failed', failures]]) {
  if (lines.length) console.log(`\n${heading}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
