import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from './config';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vigie-config-'));
  folders.push(made);
  return made;
}

const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://vigie.example.org/', VIGIE_SECRET: 'kQ9fT2xLwZ7mB4nR8sYpD3vHc6JgA1eU', SMTP_URL: 'smtp://mail.example.org' };

describe('outside production', () => {
  it('asks for nothing, and keeps the secret it makes', () => {
    const VIGIE_DATA_DIR = folder();
    const first = loadConfig({ VIGIE_DATA_DIR });
    expect(first).toMatchObject({ port: 3000, role: 'all', databaseUrl: null, queueUrl: null, demo: true, publicUrl: 'http://localhost:3000' });
    expect(loadConfig({ VIGIE_DATA_DIR }).secret).toBe(first.secret);
    expect(readFileSync(join(VIGIE_DATA_DIR, 'secret'), 'utf8')).toBe(first.secret);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ VIGIE_DATA_DIR: folder(), DATABASE_URL: '', PORT: '' }).databaseUrl).toBeNull();
  });

  it('names every variable that is wrong in one message', () => {
    expect(() => loadConfig({ PORT: '70000', DATABASE_URL: 'mysql://x', VIGIE_ROLE: 'cook' })).toThrow(/PORT: .*VIGIE_ROLE: .*DATABASE_URL: must start with postgres:\/\//);
  });
});

describe('in production', () => {
  it('has no demonstration and takes the address without its final slash', () => {
    expect(loadConfig(production)).toMatchObject({ production: true, demo: false, publicUrl: 'https://vigie.example.org' });
  });

  it.each([
    [{ VIGIE_DEMO: 'true' }, /refuses demonstration/],
    [{ VIGIE_SECRET: '' }, /needs VIGIE_SECRET/],
    [{ VIGIE_SECRET: 'change-me-please-change-me-please-now' }, /default VIGIE_SECRET/],
    [{ VIGIE_SECRET: 'short' }, /at least 32 characters/],
    [{ PUBLIC_URL: '' }, /needs PUBLIC_URL/],
    [{ PUBLIC_URL: 'http://vigie.example.org' }, /needs PUBLIC_URL, the https/],
    [{ SMTP_URL: '' }, /needs SMTP_URL/],
  ])('refuses %j', (wrong, message) => {
    expect(() => loadConfig({ ...production, ...wrong })).toThrow(message);
  });
});
