import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { SYSTEM } from '@vigie/platform';
import { SetClock, testDatabase, type TestDatabase } from '@vigie/testing';
import { AuditLog } from '../audit/audit-log';
import { Throttle } from './throttle';
import { THROTTLE_RULES } from './throttle-rules';

const ADDRESS = { kind: 'PASSWORD_ADDRESS', value: '192.0.2.7' } as const;
const { free, firstWait } = THROTTLE_RULES.PASSWORD_ADDRESS;

let db: TestDatabase;
let throttle: Throttle;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  throttle = new Throttle({ secret: 'secret of a test' }, clock, new AuditLog());
});
afterAll(() => db.close());
beforeEach(() => db.dataSource.query('DELETE FROM sign_in_throttle'));

const attempt = () => db.tx.run(SYSTEM, (m) => throttle.attempt(m, [ADDRESS]));
const succeed = (at: Date) => db.tx.run(SYSTEM, (m) => throttle.succeed(m, [ADDRESS], at));
const guesses = async (count: number) => { for (let guess = 0; guess < count; guess += 1) await attempt(); };

it('takes back from an address the wait that a right password has caused', async () => {
  await guesses(free - 1);
  clock.pass(1, 'seconds');
  const at = clock.now();
  expect(await attempt()).toBe(0);
  await succeed(at);
  expect(await attempt()).toBe(0);
});

it('leaves the wait that a guess has caused while somebody else of that address signed in', async () => {
  await guesses(free - 2);
  const at = clock.now();
  expect(await attempt()).toBe(0);
  clock.pass(1, 'seconds');
  expect(await attempt()).toBe(0);
  await succeed(at);
  expect(await attempt()).toBe(firstWait);
});
