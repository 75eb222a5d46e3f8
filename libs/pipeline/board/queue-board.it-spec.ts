import { Module } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccessModule, accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { SYSTEM, newId } from '@vigie/platform';
import { aNational, aRegional, graphqlProgram, layReference, testDatabase, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { Outbox } from '../outbox/outbox';
import { Relay } from '../outbox/relay';
import { pipelineEntities } from '../persistence/pipeline-entities';
import { PipelineModule } from '../pipeline.module';
import { withStandIns } from '../rehearsal/stand-ins';
import { BOARD_POLICY } from './queue-board';

@Module({ providers: withStandIns([]) })
class HandlersModule {}

let db: TestDatabase;
let program: GraphqlProgram;

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...pipelineEntities]);
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule, PipelineModule.with({ databaseUrl: db.url, queueUrl: null, role: 'api' }), HandlersModule] });
  await db.tx.run(SYSTEM, (m) => new Outbox().append(m, { kind: 'report.submitted', payload: { reportId: newId(), keys: [{ site: 'P69', day: '2026-03-09' }] } }));
  await program.app.get(Relay, { strict: false }).relayBatch();
});
afterAll(async () => {
  await program.close();
  await db.close();
});

const administrator = async () => program.browserOf((await aNational(db.dataSource, 'ADMIN')).account);

it('shows an administrator the queue and what waits in it', async () => {
  const browser = await administrator();
  const page = await browser.fetch('/admin/queues');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toBe(BOARD_POLICY);
  const html = await page.text();
  expect(html).toContain('<base href="/admin/queues/"');
  expect(html).not.toContain('googleapis');
  const script = /src="(static\/js\/main[^"]+)"/.exec(html)![1];
  expect((await browser.fetch(`/admin/queues/${script}`)).status).toBe(200);
  const { queues } = (await (await browser.fetch('/admin/queues/api/queues')).json()) as { queues: { name: string; counts: Record<string, number>; readOnlyMode: boolean }[] };
  expect(queues).toEqual([expect.objectContaining({ name: 'vigie', readOnlyMode: true, counts: expect.objectContaining({ waiting: 2 }) })]);
});

it('lets nobody change the queue from the board', async () => {
  const browser = await administrator();
  const response = await browser.fetch('/admin/queues/api/queues/vigie/clean/wait', { method: 'PUT', headers: { 'sec-fetch-site': 'same-origin' } });
  expect(response.status).toBe(405);
});

it('is closed to everyone else, page and data', async () => {
  const national = await program.browserOf((await aNational(db.dataSource)).account);
  const regional = await program.browserOf((await aRegional(db.dataSource, 'ARA')).account);
  for (const path of ['/admin/queues', '/admin/queues/', '/admin/queues/api/queues', '/admin/queues/static/js/main.js']) {
    expect((await program.browser().fetch(path)).status).toBe(401);
    expect((await national.fetch(path)).status).toBe(403);
    expect((await regional.fetch(path)).status).toBe(403);
  }
});

it('answers the journal over GraphQL to an administrator only', async () => {
  await db.dataSource.query(`INSERT INTO job_failure (job_name, job_id, payload, message, attempts, enqueued_at, failed_at) VALUES ('relay', 'event-9', '{"reportId":"x"}', 'unknown event kind', 1, now(), now())`);
  const query = '{ jobFailures { total items { id jobName payload message attempts failedAt redrivenAt redrivable } } }';
  const browser = await administrator();
  const { data } = await browser.call<{ jobFailures: { total: number; items: { id: string }[] } }>(query);
  expect(data!.jobFailures).toMatchObject({ total: 1, items: [{ jobName: 'relay', payload: '{"reportId":"x"}', redrivable: false }] });
  const redrive = 'mutation ($id: ID!) { redriveJob(id: $id) { id } }';
  expect(await browser.refusal(redrive, { id: data!.jobFailures.items[0]!.id })).toBe('BAD_USER_INPUT');
  expect(await browser.refusal(redrive, { id: '999' })).toBe('NOT_FOUND');
  expect(await browser.refusal(redrive, { id: 'DROP' })).toBe('NOT_FOUND');
  const national = await program.browserOf((await aNational(db.dataSource)).account);
  expect(await national.refusal(query)).toBe('FORBIDDEN');
  expect(await program.browser().refusal(query)).toBe('UNAUTHENTICATED');
});
