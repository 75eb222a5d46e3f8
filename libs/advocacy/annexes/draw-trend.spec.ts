import { expect, it } from 'vitest';
import { shortMonth } from './draw-trend';

it.each([['octobre 2026', 'oct. 26'], ['novembre 2025', 'nov. 25'], ['décembre 2025', 'déc. 25'], ['avril 2026', 'avr. 26'], ['septembre 2026', 'sept. 26'], ['août 2026', 'août 26'], ['mai 2026', 'mai 26']])(
  '%s is %s under the axis', (label, short) => expect(shortMonth(label)).toBe(short));
