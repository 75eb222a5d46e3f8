import { lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appInProcess, type AppInProcess } from '../support/app-in-process';

let program: AppInProcess;
beforeAll(async () => { program = await appInProcess(); });
afterAll(() => program.close());

it('has the schema that is committed (write it again with -u)', async () => {
  const text = `# Generated from the resolvers. Do not edit: CONTRIBUTING.md says how it is written again.\n\n${printSchema(lexicographicSortSchema(program.schema))}\n`;
  await expect(text).toMatchFileSnapshot('../../../schema.graphql');
});
