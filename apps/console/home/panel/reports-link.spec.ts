import { expect, it } from 'vitest';
import { reportFilter } from '../../reports/report-filter';
import { readView } from '../view/heatmap-view';
import { reportsLink } from './reports-link';

const filterOf = (address: string) => reportFilter(JSON.parse(new URLSearchParams(reportsLink(readView(new URLSearchParams(address)), '69', '2026-11-26').split('?')[1]).get('filter')!));
const days = { occurredFrom: '2026-01-01', occurredTo: '2026-03-31' };
const PERIOD = 'du=2026-01-01&au=2026-03-31';

it('leads from the map to the list with every filter of the view, as the list reads it', () => {
  expect(filterOf(PERIOD)).toEqual({ departmentCode: '69', status: 'COUNTED', ...days });
  expect(filterOf(`${PERIOD}&etat=resolus&droit=CAF`)).toEqual({ departmentCode: '69', right: 'CAF', status: 'RESOLVED', ...days });
  expect(filterOf(`${PERIOD}&etat=ouverts&causalite=CONFIRMED`)).toEqual({ departmentCode: '69', causality: 'CONFIRMED', status: 'OPEN', ...days });
});
