import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecomputeBuckets } from '@vigie/contracts';
import { SYSTEM, newId } from '@vigie/platform';
import { testDatabase, type TestDatabase } from '@vigie/testing';
import { drain } from '../drain';
import { JobQueue } from '../queue/job-queue';
import { JobHandler, type HandlesJob, type JobAttempt } from '../registry/job-handler';
import { startProgram, type ProgramParts } from '../rehearsal/program';
import { QUEUE_STORES, type RehearsedStore } from '../rehearsal/queue-stores';
import { Outbox } from './outbox';
import { Relay } from './relay';

const ran: (RecomputeBuckets & JobAttempt)[] = [];

@JobHandler('recompute-buckets')
class Note implements HandlesJob<'recompute-buckets'> {
  async handle(payload: RecomputeBuckets, attempt: JobAttempt) { ran.push({ ...payload, ...attempt }); }
}

describe.each(QUEUE_STORES)('on $name', ({ start }) => {
  let db: TestDatabase;
  let store: RehearsedStore;
  const programs: INestApplicationContext[] = [];
  const outbox = new Outbox();

  beforeAll(async () => { store = await start(); });
  beforeEach(async () => { db = await testDatabase(); ran.length = 0; await store.empty(); });
  afterEach(async () => {
    for (const program of programs.splice(0)) await program.close();
    await db.close();
  });
  afterAll(() => store.stop());

  async function program(parts: Partial<ProgramParts> = {}) {
    const started = await startProgram({ databaseUrl: db.url, queueUrl: store.queueUrl, handlers: [Note], ...parts });
    programs.push(started);
    return started;
  }
  const submit = (...days: string[]) => db.tx.run(SYSTEM, (m) => outbox.append(m, ...days.map((day) => ({ kind: 'report.submitted' as const, payload: { reportId: newId(), keys: [{ site: 'P69', day }] } }))));
  const unsent = async () => (await db.dataSource.query<unknown[]>('SELECT 1 FROM outbox_event WHERE sent_at IS NULL')).length;
  const daysRun = () => ran.flatMap(({ keys }) => keys.map((key) => key.day)).sort();

  it('turns events that wait into one job, and runs it', async () => {
    await submit('2026-03-09', '2026-03-09', '2026-03-10');
    await drain(await program());
    expect(ran).toEqual([expect.objectContaining({ keys: [{ site: 'P69', day: '2026-03-09' }, { site: 'P69', day: '2026-03-10' }], attempt: 1 })]);
  });

  it('is quick about an event that comes while it idles', async () => {
    const started = await program({ settings: {} });
    await drain(started);
    const before = performance.now();
    await submit('2026-03-09');
    while (ran.length === 0 && performance.now() - before < 5_000) await sleep(5);
    expect(performance.now() - before).toBeLessThan(800);
  });

  it('drains a backlog of several batches', async () => {
    const days = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
    for (const day of days) await submit(day);
    await drain(await program({ settings: { relay: { batch: 7, gather: 10, idle: 20 } } }));
    expect(daysRun()).toEqual(days);
  });

  it('loses and repeats nothing when several relays run side by side', async () => {
    const days = Array.from({ length: 80 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
    for (const day of days) await submit(day);
    const settings = { relay: { batch: 5, gather: 1, idle: 5 } };
    const [first] = await Promise.all([program({ settings }), program({ settings }), program({ settings })]);
    await drain(first!);
    expect(daysRun()).toEqual(days);
  });

  it('sends again, as the same job, what it had no time to mark', async () => {
    await submit('2026-03-09');
    const started = await program({ role: 'api' });
    const relay = started.get(Relay);
    await crashBeforeMarking(relay);
    // What a report asks for: a recount, and a look at the rules of its region.
    expect((await started.get(JobQueue).depth()).waiting).toBe(2);
    expect(await unsent()).toBe(1);
    await relay.relayBatch();
    expect(await unsent()).toBe(0);
    expect((await started.get(JobQueue).depth()).waiting).toBe(2);
    await drain(await program());
    expect(ran).toHaveLength(1);
  });

  /** The transaction dies after the enqueue: the UPDATE that marks is refused by a trigger. */
  async function crashBeforeMarking(relay: Relay): Promise<void> {
    await db.dataSource.query(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash'; END $$`);
    await db.dataSource.query('CREATE TRIGGER die BEFORE UPDATE ON outbox_event FOR EACH ROW EXECUTE FUNCTION die()');
    await expect(relay.relayBatch()).rejects.toThrow('crash');
    await db.dataSource.query('DROP TRIGGER die ON outbox_event');
  }

  it('journals an event no job can be made of, and goes on', async () => {
    await db.dataSource.query(`INSERT INTO outbox_event (kind, payload) VALUES ('report.invented', '{"reportId":"x"}')`);
    await submit('2026-03-09');
    await drain(await program());
    expect(daysRun()).toEqual(['2026-03-09']);
    expect(await db.dataSource.query('SELECT job_name, message, payload FROM job_failure')).toEqual([{ job_name: 'relay', message: 'unknown event kind report.invented', payload: { reportId: 'x' } }]);
  });

  it('neither relays nor runs anything in the api role', async () => {
    await program({ role: 'api' });
    await submit('2026-03-09');
    await sleep(200);
    expect(await unsent()).toBe(1);
    expect(ran).toEqual([]);
  });

  it('finishes the job in hand before it stops', async () => {
    let finished = false;
    @JobHandler('recompute-buckets')
    class Slow implements HandlesJob<'recompute-buckets'> {
      async handle() { ran.push({} as never); await sleep(400); finished = true; }
    }
    const started = await program({ handlers: [Slow] });
    await submit('2026-03-09');
    while (ran.length === 0) await sleep(5);
    await started.close();
    programs.length = 0;
    expect(finished).toBe(true);
  });
});
