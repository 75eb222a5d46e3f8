import { expect, it } from 'vitest';
import { cutNote } from './cut-note';

it.each([
  ['WEEK', ['2026-11-16', '2026-11-23'], '2026-11-16', '2026-11-25'], ['WEEK', ['2026-08-24', '2026-11-16'], '2026-08-28', '2026-11-22'],
  ['MONTH', ['2026-10-01', '2026-11-01'], '2026-10-01', '2026-11-25'],
] as const)('says of a %s series %j, from %s to %s, that its end is not a fall', (grain, periods, from, to) => expect(cutNote(grain, periods, { from, to })).toMatch(/entamée? n’est pas une baisse/));

it.each([
  ['WEEK', ['2026-11-09', '2026-11-16'], '2026-11-09', '2026-11-22'], ['MONTH', ['2026-09-01', '2026-10-01'], '2026-09-01', '2026-10-31'], ['WEEK', [], '2026-09-01', '2026-10-31'],
] as const)('says nothing of a %s series %j that is whole', (grain, periods, from, to) => expect(cutNote(grain, periods, { from, to })).toBeNull());
