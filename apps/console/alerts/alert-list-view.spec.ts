import { describe, expect, it } from 'vitest';
import { DEFAULT_LIST, LIST_STATES, alertFilter, readAlertList, writeAlertList } from './alert-list-view';

describe('the list of alerts in its address', () => {
  it('comes back as it was written, the default as nothing', () => {
    expect(writeAlertList(DEFAULT_LIST).toString()).toBe('');
    for (const state of LIST_STATES) {
      const view = { state, region: '84', right: 'CAF', group: 'TELESERVICE', page: 3 };
      expect(readAlertList(writeAlertList(view))).toEqual(view);
    }
  });

  it('makes nothing of what makes no sense', () => {
    expect(readAlertList(new URLSearchParams('etat=x&region=99&droit=%3Cb%3E&page=-1'))).toEqual(DEFAULT_LIST);
  });

  it('asks for held alerts only where they are looked for', () => {
    expect(alertFilter(DEFAULT_LIST)).toMatchObject({ statuses: ['NEW', 'ACKNOWLEDGED'], held: false });
    expect(alertFilter({ ...DEFAULT_LIST, state: 'reserve' })).toMatchObject({ statuses: null, held: true });
    expect(alertFilter({ ...DEFAULT_LIST, state: 'toutes' })).toMatchObject({ statuses: null, held: null });
  });
});
