import { expect, it } from 'vitest';
import { abnormal, type Amounts } from './retention-rules';

const amounts = (some: Partial<Amounts>): Amounts => ({ cases: 0, testimonies: 0, attachments: 0, accounts: 0, ...some });
const stock = amounts({ cases: 10_000, testimonies: 400, attachments: 4_000, accounts: 300 });

it('lets a usual night pass, and a small base be emptied of its few', () => {
  expect(abnormal(amounts({ cases: 500, testimonies: 50, attachments: 200, accounts: 15 }), stock)).toEqual([]);
  expect(abnormal(amounts({ cases: 50, accounts: 10 }), amounts({ cases: 50, accounts: 10 }))).toEqual([]);
});

it.each([['cases', 501], ['testimonies', 51], ['attachments', 201], ['accounts', 16]] as const)('stops at more %s than a night should erase', (kind, count) => {
  expect(abnormal(amounts({ [kind]: count }), stock)).toEqual([kind]);
});
