import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { asOneRequest, inRequestLane } from './request-lane';

/** The most of `count` pieces of work that ran at once. */
async function mostAtOnce(count: number, work: () => Promise<void> = () => sleep(5)): Promise<number> {
  let [now, most] = [0, 0];
  await Promise.all(Array.from({ length: count }, () => inRequestLane(async () => {
    most = Math.max(most, (now += 1));
    await work();
    now -= 1;
  })));
  return most;
}
const request = <T>(work: () => Promise<T>) => new Promise<T>((done, fail) => asOneRequest(() => void work().then(done, fail)));

it('lets one request hold three connections, and each request its own', async () => {
  expect(await Promise.all([request(() => mostAtOnce(15)), request(() => mostAtOnce(2))])).toEqual([3, 2]);
  expect(await mostAtOnce(15)).toBe(15);
});

it('goes on after a failure, and never waits for itself', async () => {
  await request(async () => {
    await Promise.allSettled(Array.from({ length: 9 }, () => inRequestLane(() => Promise.reject(new Error('no')))));
    expect(await mostAtOnce(6, () => inRequestLane(() => inRequestLane(() => sleep(2))))).toBe(3);
  });
});
