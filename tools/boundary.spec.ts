import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('refuses a framework and a server library in a pure one', { timeout: 120_000 }, async () => {
  const lint = promisify(execFile)('npx', ['nx', 'run', 'boundary-fixture:lint'], { env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' } });
  const failure: { stdout?: string } = await lint.then(() => ({}), (error: { stdout: string }) => error);
  expect(failure.stdout).toMatch(/A project tagged with "type:pure" is not allowed to import "@nestjs\/common".*enforce-module-boundaries/);
  expect(failure.stdout).toMatch(/A project tagged with "(type:pure|scope:shared)" can only depend on libs tagged with.*enforce-module-boundaries/);
});
