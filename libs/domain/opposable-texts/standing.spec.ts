import { expect, it } from 'vitest';
import { standingOf, textsOpposableTo, type TextStanding } from './standing';

const open = { validFrom: null, validUntil: null, verifiedOn: null };

it.each<[string, TextStanding, Partial<typeof open> | { verifiedOn?: string; validFrom?: string; validUntil?: string }]>([
  ['never verified', 'TO_VERIFY', {}],
  ['verified today', 'IN_FORCE', { verifiedOn: '2026-11-24' }],
  ['verified 180 days ago', 'IN_FORCE', { verifiedOn: '2026-05-28' }],
  ['verified 181 days ago', 'TO_VERIFY', { verifiedOn: '2026-05-27' }],
  ['on its first day', 'TO_VERIFY', { validFrom: '2026-11-24' }],
  ['before its first day', 'NOT_YET', { validFrom: '2026-11-25', verifiedOn: '2026-11-24' }],
  ['on its last day', 'TO_VERIFY', { validUntil: '2026-11-24' }],
  ['after its last day', 'EXPIRED', { validUntil: '2026-11-23', verifiedOn: '2026-11-24' }],
])('a text %s is %s', (_, standing, dates) => {
  expect(standingOf({ ...open, ...dates }, '2026-11-24')).toBe(standing);
});

it('opposes to a body its own texts, then those for any body, and none outside its dates', () => {
  const text = (title: string, bodyCode: string, dates = {}) => ({ ...open, ...dates, title, bodyCode });
  const texts = [text('general', 'ANY'), text('for the bank', 'BANK'), text('for the CAF', 'CAF'), text('no longer', 'CAF', { validUntil: '2024-12-31' })];
  expect(textsOpposableTo(texts, 'CAF', '2026-11-24').map(({ title }) => title)).toEqual(['for the CAF', 'general']);
});
