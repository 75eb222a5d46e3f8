import { describe, expect, it } from 'vitest';
import { DEFAULT_QUEUE, queueFilter, readQueue, writeQueue, type QueueView } from './queue-view';

const full: QueueView = { part: 'UNSOLVED', order: 'OLDEST', charge: 'MINE', department: '69', site: 'P69', right: 'CAF', difficulty: 'RENEWAL_LATE', causality: 'ALLEGED', tag: 'e-photo', words: 'photo refusée', anomaly: '01974100-0000-7000-8000-000000000004', answered: true };

describe('the address of the queue', () => {
  it('reproduces what it shows, and says nothing of the default', () => {
    expect(readQueue(writeQueue(full))).toEqual(full);
    expect(writeQueue(DEFAULT_QUEUE).toString()).toBe('');
    expect(readQueue(new URLSearchParams())).toEqual(DEFAULT_QUEUE);
  });

  it('falls back where it makes no sense', () => {
    expect(readQueue(new URLSearchParams('file=x&departement=999&prefecture=x&droit=a b&charge=toString&ordre=x'))).toEqual(DEFAULT_QUEUE);
  });

  it('asks the server in its own words', () => {
    expect(queueFilter(full)).toEqual({ part: 'UNSOLVED', charge: 'MINE', departmentCode: '69', siteCode: 'P69', right: 'CAF', difficulty: 'RENEWAL_LATE', causality: 'ALLEGED', tag: 'e-photo', words: 'photo refusée', anomalyId: '01974100-0000-7000-8000-000000000004', answered: true });
    expect(queueFilter(DEFAULT_QUEUE).answered).toBeNull();
  });
});
