import { describe, expect, it } from 'vitest';
import { SURGE_SETTINGS, SURGE_SETTING_BOUNDS, SURGE_SETTING_NAMES, changedSettings, faultySettings, watchWith } from './surge-settings';
import { WATCH_DEFAULTS } from './watch-surges';

describe('settings of the watch', () => {
  it('begin as the watch was measured', () => {
    expect(faultySettings(SURGE_SETTINGS)).toEqual([]);
    expect(watchWith(SURGE_SETTINGS)).toEqual(WATCH_DEFAULTS);
  });

  it('take both ends and every step between, and nothing else', () => {
    for (const name of SURGE_SETTING_NAMES) {
      const { least, most, step } = SURGE_SETTING_BOUNDS[name];
      const generous = { ...SURGE_SETTINGS, yearsCompared: 5 };
      for (const value of [least, most, least + step]) expect(faultySettings({ ...generous, historyWeeks: 104, [name]: value }), `${name} ${value}`).toEqual([]);
      for (const value of [least - step, most + step, least + step / 2, Number.NaN, Infinity]) expect(faultySettings({ ...SURGE_SETTINGS, [name]: value }), `${name} ${value}`).toEqual([name]);
    }
  });

  it('compare with as many years as are waited for', () => {
    expect(faultySettings({ ...SURGE_SETTINGS, historyWeeks: 208, yearsCompared: 3 })).toEqual(['yearsCompared']);
    expect(faultySettings({ ...SURGE_SETTINGS, historyWeeks: 208, yearsCompared: 4 })).toEqual([]);
  });

  it('tell what changed', () => {
    expect(changedSettings(SURGE_SETTINGS, { ...SURGE_SETTINGS, leastCases: 8, minimumStructures: 4 })).toEqual(['minimumStructures', 'leastCases']);
  });
});
