import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, validate, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
const modules = import.meta.glob<Record<string, unknown>>(['../**/*.documents.ts', '../session/viewer.ts', '../session/auth-provider.ts', '../catalogue/use-vocabularies.ts'], { eager: true });

const isDocument = (value: unknown): value is DocumentNode => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';
const documents = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => (isDocument(value) ? [{ name: `${path} ${name}`, document: value }] : [])));
const operations = documents.filter(({ document }) => document.definitions.some(({ kind }) => kind === 'OperationDefinition'));

describe('the documents of the console', () => {
  it('are found', () => expect(operations.length).toBeGreaterThan(20));

  it.each(operations)('$name answers to the committed schema', ({ document }) => expect(validate(schema, document)).toEqual([]));
});

it('has the types of the committed schema (npx gql.tada generate-output -c apps/console/tsconfig.json writes them again)', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'console-types-'));
  try {
    const fresh = join(folder, 'graphql-env.d.ts');
    execFileSync(process.execPath, [join(ROOT, 'node_modules/gql.tada/bin/cli.js'), 'generate-output', '-c', join(ROOT, 'apps/console/tsconfig.json'), '-o', fresh], { stdio: 'pipe' });
    expect(readFileSync(fresh, 'utf8')).toBe(readFileSync(join(ROOT, 'apps/console/graphql/graphql-env.d.ts'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
