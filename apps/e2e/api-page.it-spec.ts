import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSession, aStructure, anAccount } from '@vigie/testing';
import { appInProcess, type AppInProcess } from './support/app-in-process';

const run = promisify(execFile);
const page = readFileSync('docs/api.md', 'utf8');

let program: AppInProcess;
let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  program = await appInProcess();
  folder = mkdtempSync(join(tmpdir(), 'vigie-api-page-'));
  const structure = await aStructure(program.database.dataSource);
  const manager = await anAccount(program.database.dataSource, { role: 'STRUCTURE_MANAGER', structureId: structure.id });
  const made = await fetch(`${program.url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', cookie: await aSession(program.database.dataSource, manager.id) },
    body: JSON.stringify({ query: 'mutation { createApiToken(token: { name: "Exemples", scopes: [REPORT_WRITE, REPORT_READ], days: 1 }) { ... on ApiTokenCreated { secret } } }' }),
  });
  const { data } = (await made.json()) as { data: { createApiToken: { secret: string } } };
  env = { ...process.env, VIGIE_URL: program.url, VIGIE_TOKEN: data.createApiToken.secret };
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The code blocks of the page in one language, in its order; the one that sets the environment is the test's own. */
function examples(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!).filter((code) => !code.startsWith('export '));
}

async function said(command: string, ...input: string[]): Promise<{ data: Record<string, unknown>; errors?: unknown }> {
  const { stdout } = await run(command, input, { env });
  return JSON.parse(stdout) as { data: Record<string, unknown>; errors?: unknown };
}

it('answers the very examples of the page, and sending one again adds nothing', async () => {
  const [codes, send, read, ...more] = examples('sh');
  expect(more).toEqual([]);
  expect((await said('sh', '-c', codes!)).data['catalogue']).toMatchObject({ version: 1 });
  const receipt = (replayed: boolean) => ({ items: [{ idempotencyKey: '0b7c1a52-9d0e-4a53-8a5f-3d6f8e2b1c10', result: { __typename: 'ReportReceipt', replayed, reference: expect.stringMatching(/^VG-/), caseCode: expect.any(String) } }] });
  expect((await said('sh', '-c', send!)).data['submitReports']).toEqual(receipt(false));
  expect((await said('sh', '-c', send!)).data['submitReports']).toEqual(receipt(true));
  expect((await said('sh', '-c', read!)).data['reports']).toMatchObject({ total: 1, items: [{ siteCode: 'P69', rights: ['CAF'] }] });
});

it('answers the program of the page', async () => {
  const [program, ...more] = examples('js');
  expect(more).toEqual([]);
  const file = join(folder, 'example.mjs');
  writeFileSync(file, program!);
  expect((await said(process.execPath, file)).data['submitReports']).toMatchObject({ items: [{ result: { __typename: 'ReportReceipt' } }] });
});
