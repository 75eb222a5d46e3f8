import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '@vigie/platform';
import { end, untilAnswers } from '../support/server-process';

const VERSION = '5.1.5';
const FOLDER = resolve('.data/bench/postgraphile');

export interface Peer { readonly url: string; readonly pid: number; stop(): Promise<void> }

/** PostGraphile on one schema, installed on demand beside the product, never with it. */
export async function startPostgraphile(databaseUrl: string, schema: string): Promise<Peer> {
  if (!existsSync(join(FOLDER, 'node_modules/postgraphile'))) {
    console.log(`Installing postgraphile ${VERSION} for the comparison…`);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), '{ "private": true, "type": "module" }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', `postgraphile@${VERSION}`], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, ['node_modules/postgraphile/dist/cli-run.js', '-P', 'postgraphile/presets/amber', '-c', databaseUrl, '-s', schema, '-p', String(port), '-n', '127.0.0.1'], {
    cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(child, `${url}/graphql?query=%7B__typename%7D`, 60_000);
  return { url, pid: child.pid!, stop: () => end(child) };
}
