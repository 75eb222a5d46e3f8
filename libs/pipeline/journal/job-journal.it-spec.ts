import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { metricsRegistry } from '..';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import type { RecomputeBuckets } from '@vigie/contracts';
import { SYSTEM, newId } from '@vigie/platform';
import { aMember, aNational, aRegional, aStructure, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { drain } from '../drain';
import { ListFailures } from '../list-failures/list-failures';
import { Outbox } from '../outbox/outbox';
import { pipelineEntities } from '../persistence/pipeline-entities';
import { RedriveJob } from '../redrive-job/redrive-job';
import { JobHandler, type HandlesJob, type JobAttempt } from '../registry/job-handler';
import { startProgram } from '../rehearsal/program';
import { JobQueue } from '../queue/job-queue';
import { QUEUE_STORES, type RehearsedStore } from '../rehearsal/queue-stores';
import { Upkeep } from '../upkeep/upkeep';

/** What the handler does at each attempt; the last rule stays. */
let rules: (() => void)[] = [];
const ran: (RecomputeBuckets & JobAttempt)[] = [];

@JobHandler('recompute-buckets')
class Obedient implements HandlesJob<'recompute-buckets'> {
  async handle(payload: RecomputeBuckets, attempt: JobAttempt) {
    ran.push({ ...payload, ...attempt });
    (rules.length > 1 ? rules.shift() : rules[0])?.();
  }
}

const fine = () => undefined;
const breaks = () => { throw Object.assign(new Error('invalid input syntax for type date: "chez Mme Diallo"'), { code: '22007' }); };

describe.each(QUEUE_STORES)('on $name', ({ start }) => {
  let db: TestDatabase;
  let store: RehearsedStore;
  let program: INestApplicationContext;
  let admin: Viewer;

  beforeAll(async () => { store = await start(); });
  beforeEach(async () => {
    await store.empty();
    db = await testDatabase(pipelineEntities);
    admin = await aNational(db.dataSource, 'ADMIN');
    ran.length = 0;
    program = await startProgram({ databaseUrl: db.url, queueUrl: store.queueUrl, handlers: [Obedient] });
  });
  afterEach(async () => {
    await program.close();
    await db.close();
  });
  afterAll(() => store.stop());

  const submit = () => db.tx.run(SYSTEM, (m) => new Outbox().append(m, { kind: 'report.submitted', payload: { reportId: newId(), keys: [{ site: 'P69', day: '2026-03-09' }] } }));
  const failures = async () => (await program.get(ListFailures).execute(admin)).items;

  /** Waits for the worker's own entry: the queue is done a moment before. */
  async function journalled(count: number) {
    for (let look = 0; look < 200 && (await failures()).length < count; look += 1) await sleep(20);
    return failures();
  }

  it('tries a job again, and journals nothing when it ends well', async () => {
    rules = [breaks, breaks, fine];
    await submit();
    await drain(program);
    expect(ran.map((run) => run.attempt)).toEqual([1, 2, 3]);
    expect(await failures()).toEqual([]);
  });

  it('journals a job that was given up, without what the error quoted', async () => {
    rules = [breaks];
    await submit();
    await drain(program);
    expect(await journalled(1)).toEqual([expect.objectContaining({
      jobName: 'recompute-buckets', payload: { keys: [{ site: 'P69', day: '2026-03-09' }] }, attempts: 3,
      message: 'Error 22007: invalid input syntax for type date: …', redrivenAt: null,
    })]);
    const [stored] = await program.get(JobQueue).failed(1);
    expect(JSON.stringify(stored)).not.toContain('Diallo');
  });

  it('writes later what it could not write at once, and only once', async () => {
    rules = [breaks];
    await db.dataSource.query('ALTER TABLE job_failure ADD CONSTRAINT full_disk CHECK (false) NOT VALID');
    await submit();
    await drain(program);
    await sleep(100);
    await db.dataSource.query('ALTER TABLE job_failure DROP CONSTRAINT full_disk');
    await program.get(Upkeep).round();
    await program.get(Upkeep).round();
    expect(await failures()).toHaveLength(1);
  });

  it('redrives a job once, through the outbox, and says so in the audit log', async () => {
    rules = [breaks];
    await submit();
    await drain(program);
    const [failure] = await journalled(1);
    rules = [fine];
    ran.length = 0;
    const redrive = program.get(RedriveJob);
    await Promise.all([redrive.execute(admin, failure!.id), redrive.execute(admin, failure!.id)]);
    await drain(program);
    expect(ran).toEqual([expect.objectContaining({ attempt: 1 })]);
    expect((await failures())[0]).toMatchObject({ redrivenBy: admin.account.id, redrivenAt: expect.any(Date) });
    expect(await db.dataSource.query('SELECT action, subject_id, account_id FROM audit_entry')).toEqual([{ action: 'JOB_REDRIVEN', subject_id: failure!.id, account_id: admin.account.id }]);
  });

  it('counts attempts and what waits', async () => {
    rules = [breaks, fine];
    await submit();
    await drain(program);
    const text = await metricsRegistry.metrics();
    expect(text).toMatch(/vigie_job_attempts_total\{job="recompute-buckets",outcome="completed"\} [1-9]/);
    expect(text).toMatch(/vigie_job_attempts_total\{job="recompute-buckets",outcome="retried"\} [1-9]/);
    expect(text).toMatch(/vigie_outbox_unsent_events 0/);
    expect(text).toMatch(/vigie_queue_jobs\{state="waiting"\} 0/);
    expect(text).toMatch(/vigie_job_duration_seconds_count\{job="recompute-buckets"\} [1-9]/);
  });
});

describe('the journal', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase(pipelineEntities);
    await layReference(db);
    await db.dataSource.query(`INSERT INTO job_failure (job_name, job_id, payload, message, attempts, enqueued_at, failed_at) VALUES ('relay', 'event-1', '{}', 'unknown event kind', 1, now(), now())`);
  });
  afterAll(() => db.close());

  it('is closed to everyone but those who run the service, in the use case and in the database', async () => {
    const member = await aMember(db.dataSource, await aStructure(db.dataSource));
    for (const viewer of [member, await aRegional(db.dataSource, 'ARA'), await aNational(db.dataSource)]) {
      await expect(new ListFailures(db.tx).execute(viewer)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(await db.tx.run(viewer.scope, (m) => m.query('SELECT * FROM job_failure'))).toEqual([]);
    }
    expect((await new ListFailures(db.tx).execute(await aNational(db.dataSource, 'ADMIN'))).total).toBe(1);
  });

  it('lets them mark an entry as redriven, and change nothing else', async () => {
    const { scope } = await aNational(db.dataSource, 'ADMIN');
    await expect(db.tx.run(scope, (m) => m.query(`UPDATE job_failure SET message = ''`))).rejects.toThrow(/permission denied/);
    await expect(db.tx.run(scope, (m) => m.query('DELETE FROM job_failure'))).rejects.toThrow(/permission denied/);
  });
});
