import { SURGE_SETTINGS, SURGE_SETTING_NAMES, faultySettings } from '@vigie/domain';
import { expect, it } from 'vitest';
import { choicesOf, said } from './setting-choices';

it('offers what the server takes, and nothing else', () => {
  for (const name of SURGE_SETTING_NAMES) {
    const generous = { ...SURGE_SETTINGS, historyWeeks: 104, yearsCompared: 5 };
    for (const { code } of choicesOf(name, SURGE_SETTINGS[name])) expect(faultySettings({ ...generous, [name]: Number(code) }), `${name} ${code}`).toEqual([]);
    expect(choicesOf(name, SURGE_SETTINGS[name]).map(({ code }) => Number(code))).toContain(SURGE_SETTINGS[name]);
  }
});

it('shows what is in force even where it would not be offered', () => {
  expect(choicesOf('minimumStructures', 40).at(-1)).toEqual({ code: '40', label: '40\u00a0structures' });
});

it('says values in words', () => {
  expect([said('falseDiscoveryRate', 0.05), said('historyWeeks', 104), said('endsAfter', 1)]).toEqual(['5\u00a0%', '104\u00a0semaines (2 ans)', '1\u00a0semaine']);
});
