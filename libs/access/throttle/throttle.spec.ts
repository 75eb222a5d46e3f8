import { expect, it } from 'vitest';
import { network } from './throttle';
import { countAttempt, FORGET_AFTER_MS, THROTTLE_RULES, type ThrottleState } from './throttle-rules';

const rule = THROTTLE_RULES.PASSWORD_ACCOUNT;
const start = new Date('2026-11-24T08:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);

/** Attempts one after the other, each as soon as it may be made: the waits met on the way, in seconds. */
function waitsOver(attempts: number): number[] {
  const waits: number[] = [];
  let state: ThrottleState | null = null;
  let now = start;
  while (attempts > 0) {
    const result = countAttempt(rule, state, now);
    if ('next' in result) {
      state = result.next;
      attempts -= 1;
    } else {
      waits.push(result.wait);
      now = new Date(now.getTime() + result.wait * 1_000);
    }
  }
  return waits;
}

it('lets five mistakes pass, then makes each attempt wait twice as long as the one before, up to a quarter of an hour', () => {
  expect(waitsOver(5)).toEqual([]);
  expect(waitsOver(15)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

it('allows about a hundred guesses a day at most', () => {
  expect(waitsOver(115).reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24 * 3_600 - 900);
});

it('does not count, nor lengthen, what it refuses', () => {
  const locked = { attempts: 9, lastAttemptAt: start, lockedUntil: later(80_000) };
  expect(countAttempt(rule, locked, later(1_000))).toEqual({ wait: 79 });
  expect(countAttempt(rule, locked, later(79_001))).toEqual({ wait: 1 });
  expect(countAttempt(rule, locked, later(80_000))).toMatchObject({ wait: 0, next: { attempts: 10 } });
});

it('forgets after a day', () => {
  const old = { attempts: 40, lastAttemptAt: start, lockedUntil: later(900_000) };
  expect(countAttempt(rule, old, later(FORGET_AFTER_MS + 1))).toMatchObject({ next: { attempts: 1, lockedUntil: null } });
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('counts %s as %s', (address, counted) => {
  expect(network(address)).toBe(counted);
});
