import { expect, it } from 'vitest';
import { shortMonth } from './short-month';

it.each([['décembre 2025', 'déc.'], ['avril 2026', 'avr.'], ['août 2026', 'août'], ['mai 2026', 'mai']])('%s is %s', (period, short) => expect(shortMonth(period)).toBe(short));
