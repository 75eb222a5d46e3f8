import { readFileSync } from 'node:fs';
import { buildSchema, validate, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
const modules = import.meta.glob<Record<string, unknown>>(['../**/*.documents.ts', '../session/viewer.ts', '../session/auth-provider.ts', '../catalogue/use-vocabularies.ts'], { eager: true });

const isDocument = (value: unknown): value is DocumentNode => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';
const documents = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => (isDocument(value) ? [{ name: `${path} ${name}`, document: value }] : [])));
const operations = documents.filter(({ document }) => document.definitions.some(({ kind }) => kind === 'OperationDefinition'));

describe('the documents of the console', () => {
  it('are found', () => expect(operations.length).toBeGreaterThan(20));

  it.each(operations)('$name answers to the committed schema', ({ document }) => expect(validate(schema, document)).toEqual([]));
});
