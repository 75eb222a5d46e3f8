import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS, PREFECTURE_SITES } from '@vigie/reference';
import { loadHighsSolver } from '@vigie/domain/disclosure/solver';
import { departmentKey, regionKey } from '../population/keys';
import type { CountedUnit } from '../population/counted-unit';
import { decide } from './decide';
import type { DecisionTask } from './decision';
import { DecidingThreads } from './deciding-threads';

const RIGHTS = ['CAF', 'EMPLOYMENT', 'HEALTH', 'HOUSING', 'TRAINING'];

/** Reports of a year over the country, drawn from a seed. */
function someReports(count: number): CountedUnit[] {
  let state = 7;
  const random = (): number => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32; };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 2)] as T;
  return Array.from({ length: count }, () => ({
    structure: Math.floor(120 * random()),
    codes: { territory: pick(PREFECTURE_SITES).code, period: pick(['2026-01', '2026-02', '2026-03']), right: RIGHTS.filter(() => random() < 0.3), outcome: pick(['OPEN', 'SOLVED']) },
  }));
}

const TASK: DecisionTask = {
  request: { tables: [{ name: 'RIGHT', cut: [{ dimension: 'territory', level: 2 }, { dimension: 'right' }] }, { name: 'SOLVED', cut: [{ dimension: 'territory', level: 1 }, { dimension: 'outcome' }] }] },
  months: ['2026-01', '2026-02', '2026-03'],
  dimensions: {
    territory: {
      frame: true, overlapping: false, complete: PREFECTURE_SITES.map(({ code }) => code),
      above: Object.fromEntries([...PREFECTURE_SITES.map(({ code, departmentCode }) => [code, departmentKey(departmentCode)]), ...DEPARTMENTS.map(({ code, regionCode }) => [departmentKey(code), regionKey(regionCode)])]),
    },
    period: { frame: true, overlapping: false, above: {} },
    right: { frame: false, overlapping: true, complete: RIGHTS, above: {} },
    outcome: { frame: false, overlapping: false, complete: ['OPEN', 'SOLVED'], above: {} },
  },
  units: someReports(900), unit: 'PERSONS', thresholds: { units: 11, structures: 3, share: 0.85 }, earlier: [], patience: 60_000,
};

/** The longest time that the program answered nobody while some work was done, and how long the work took; in ms. */
async function longestSilence<T>(work: () => Promise<T>): Promise<{ done: T; silence: number; took: number }> {
  let [silence, last] = [0, performance.now()];
  const beat = setInterval(() => { const now = performance.now(); silence = Math.max(silence, now - last); last = now; }, 5);
  const begun = performance.now();
  const done = await work();
  await new Promise((next) => { setTimeout(next, 10); });
  clearInterval(beat);
  return { done, silence, took: performance.now() - begun };
}

describe('a decision in a thread', () => {
  it('decides the same, and leaves the program free to answer', async () => {
    const threads = new DecidingThreads();
    const solver = await loadHighsSolver();
    const here = await longestSilence(() => decide(TASK, solver));
    await threads.decide({ ...TASK, units: [] });
    const apart = await longestSilence(() => threads.decide(TASK));
    expect(apart.done).toEqual(here.done);
    expect(apart.done).toMatchObject({ kind: 'CHECKED', leaves: true });
    // Here, the work is its own silence: some of its steps are long. Apart, only what is asked and answered passes.
    expect(here.silence).toBeGreaterThan(100);
    expect(apart.silence).toBeLessThan(here.silence / 2);
  }, 60_000);

  it('tells what went wrong, and goes on', async () => {
    const threads = new DecidingThreads();
    const unknown = { ...TASK, request: { tables: [{ name: 'SHOES', cut: [{ dimension: 'shoe' }] }] } };
    await expect(threads.decide(unknown)).rejects.toThrow('Nothing is counted by shoe');
    await expect(threads.decide({ ...TASK, units: [] })).resolves.toMatchObject({ kind: 'REFUSED', refused: { code: 'EMPTY' } });
  }, 60_000);

  it('takes more than it has threads for, one after the other', async () => {
    const threads = new DecidingThreads();
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => threads.decide({ ...TASK, units: [] })));
    expect(all.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'REFUSED'));
  }, 60_000);
});
