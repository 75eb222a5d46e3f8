import { expect, it } from 'vitest';
import { expiryGroups } from './expiry-groups';
import { text } from './messages.fr';

const end = (daysLeft: number, threshold: number | null, filedOn: string | null = null) =>
  ({ caseCode: `C${daysLeft}`, kind: 'STAY_DOCUMENT' as const, stayDocument: 'API', dueOn: '2026-04-01', daysLeft, threshold, filedOn });

it('puts the most pressing first, and what was filed last', () => {
  const groups = expiryGroups([end(20, 30), end(-9, -7), end(3, 15, '2026-03-01'), end(12, 15), end(10, 15), end(70, null)]);
  expect(groups.map(({ threshold, items }) => [threshold, items.map(({ daysLeft }) => daysLeft)])).toEqual([[-7, [-9]], [15, [10, 12]], [30, [20]], [null, [3]]]);
});

it.each([
  [-7, 'Expiré depuis 7 jours ou plus'], [0, 'Expire aujourd’hui ou vient d’expirer'], [1, 'Demain au plus tard'], [15, 'Dans 15 jours ou moins'], [null, 'Renouvellement déposé'],
])('says what the threshold %s means', (threshold, words) => expect(text.group(threshold)).toBe(words));

it.each([[0, 'aujourd’hui'], [1, 'demain'], [12, 'dans 12 jours'], [-1, 'hier'], [-9, 'depuis 9 jours']])('says %i days in words', (days, words) => expect(text.when(days)).toBe(words));
