import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it.each(['console', 'declaration'])('the documents of the %s are typed from the committed schema', { timeout: 120_000 }, (app) => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-typed-'));
  try {
    const fresh = join(folder, 'graphql-env.d.ts');
    execFileSync('npx', ['gql.tada', 'generate-output', '-c', `apps/${app}/tsconfig.json`, '-o', fresh], { stdio: 'pipe' });
    expect(readFileSync(fresh, 'utf8')).toBe(readFileSync(`apps/${app}/graphql/graphql-env.d.ts`, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
