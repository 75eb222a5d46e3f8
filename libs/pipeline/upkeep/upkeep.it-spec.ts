import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@vigie/testing';
import { pipelineEntities } from '../persistence/pipeline-entities';
import { JobHandler, type HandlesJob } from '../registry/job-handler';
import { startProgram } from '../rehearsal/program';
import { Upkeep } from './upkeep';

@JobHandler('recompute-buckets')
class Nothing implements HandlesJob<'recompute-buckets'> {
  async handle() { return { skipped: 'rehearsal' }; }
}

let db: TestDatabase;
beforeAll(async () => { db = await testDatabase(pipelineEntities); });
afterAll(() => db.close());

it('forgets events a week after they were sent, and never one that was not', async () => {
  await db.dataSource.query(`
    INSERT INTO outbox_event (kind, payload, created_at, sent_at) VALUES
      ('old', '{}', now() - interval '9 days', now() - interval '8 days'),
      ('recent', '{}', now() - interval '9 days', now() - interval '6 days'),
      ('unsent', '{}', now() - interval '90 days', NULL)`);
  const program = await startProgram({ databaseUrl: db.url, queueUrl: null, role: 'api', handlers: [Nothing] });
  await program.get(Upkeep).round();
  await program.close();
  expect(await db.dataSource.query('SELECT kind FROM outbox_event ORDER BY id')).toEqual([{ kind: 'recent' }, { kind: 'unsent' }]);
});
