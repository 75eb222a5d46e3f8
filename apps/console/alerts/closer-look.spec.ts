import { expect, it } from 'vitest';
import { readView } from '../home/view/heatmap-view';
import { mapOf, reportsOf } from './closer-look';

const alert = { siteCode: 'P69', regionCode: '84', right: 'CAF', firstWeek: '2026-10-19', lastWeek: '2026-11-16' };

it('opens the map and the reports on the préfecture, the right and the weeks of the alert, the last one whole', () => {
  expect(readView(new URLSearchParams(mapOf(alert).slice(2)))).toMatchObject({ level: 'PREFECTURE', region: '84', territory: 'P69', filters: { right: 'CAF' }, period: { from: '2026-10-19', to: '2026-11-22' } });
  expect(JSON.parse(new URLSearchParams(reportsOf(alert).split('?')[1]).get('filter')!)).toEqual({ siteCode: 'P69', status: 'COUNTED', right: 'CAF', occurredFrom: '2026-10-19', occurredTo: '2026-11-22' });
  expect(reportsOf({ ...alert, right: null })).not.toContain('right');
});
