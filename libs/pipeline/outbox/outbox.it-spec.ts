import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { SYSTEM, type Scope } from '@vigie/platform';
import { testDatabase, type TestDatabase } from '@vigie/testing';
import { Outbox } from './outbox';

let db: TestDatabase;
const outbox = new Outbox();
const reporter: Scope = { kind: 'STRUCTURE', accountId: '01890000-0000-7000-8000-000000000001', structureId: '01890000-0000-7000-8000-000000000002' };
const payload = { reportId: '01890000-0000-7000-8000-000000000003', keys: [{ site: 'P69', day: '2026-03-09' }] };
const submitted = { kind: 'report.submitted', payload } as const;

beforeAll(async () => { db = await testDatabase(); });
beforeEach(() => db.dataSource.query('TRUNCATE outbox_event'));
afterAll(() => db.close());

const stored = (): Promise<{ kind: string; payload: object; sent_at: Date | null }[]> => db.dataSource.query('SELECT kind, payload, sent_at FROM outbox_event ORDER BY id');

it('keeps events in the order they were appended, unsent', async () => {
  await db.tx.run(reporter, (m) => outbox.append(m, submitted, { kind: 'report.withdrawn', payload }));
  expect(await stored()).toEqual([
    { ...submitted, sent_at: null },
    { kind: 'report.withdrawn', payload, sent_at: null },
  ]);
});

it('forgets the event of a transaction that fails', async () => {
  const failing = db.tx.run(reporter, async (m) => {
    await outbox.append(m, submitted);
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await stored()).toEqual([]);
});

it('lets nobody but the system read events', async () => {
  await db.tx.run(reporter, (m) => outbox.append(m, submitted));
  await expect(db.tx.run(reporter, (m) => m.query('SELECT * FROM outbox_event'))).rejects.toThrow(/permission denied/);
  expect(await db.tx.run(SYSTEM, (m) => m.query('SELECT kind FROM outbox_event'))).toEqual([{ kind: 'report.submitted' }]);
});
