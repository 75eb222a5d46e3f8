import { findRegion } from '@vigie/reference';
import type { VariablesOf } from '../graphql/graphql';
import type { AlertsDocument } from './alerts.documents';
import { text } from './messages.fr';

export type ListState = keyof typeof text.states;
export const LIST_STATES = Object.keys(text.states) as ListState[];

/** What the list shows; its address reproduces it. */
export interface AlertListView {
  readonly state: ListState;
  readonly region: string | null;
  readonly right: string | null;
  readonly group: string | null;
  readonly page: number;
}

export const DEFAULT_LIST: AlertListView = { state: 'a-traiter', region: null, right: null, group: null, page: 1 };

const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;

/** Reads a list from an address; what makes no sense falls back to the default. */
export function readAlertList(search: URLSearchParams): AlertListView {
  const region = search.get('region');
  const page = Number(search.get('page'));
  return {
    state: LIST_STATES.find((state) => state === search.get('etat')) ?? DEFAULT_LIST.state,
    region: region !== null && findRegion(region) ? region : null,
    right: codeOf(search.get('droit')),
    group: codeOf(search.get('difficultes')),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a list, defaults left out, in a fixed order. */
export function writeAlertList({ state, region, right, group, page }: AlertListView): URLSearchParams {
  const search = new URLSearchParams();
  if (state !== DEFAULT_LIST.state) search.set('etat', state);
  if (region) search.set('region', region);
  if (right) search.set('droit', right);
  if (group) search.set('difficultes', group);
  if (page !== 1) search.set('page', String(page));
  return search;
}

const STATUSES = {
  'a-traiter': ['NEW', 'ACKNOWLEDGED'], nouvelles: ['NEW'], 'prises-en-charge': ['ACKNOWLEDGED'], expliquees: ['EXPLAINED'], closes: ['CLOSED'], toutes: null, reserve: null,
} as const satisfies Record<ListState, readonly string[] | null>;

export function alertFilter({ state, region, right, group }: AlertListView): NonNullable<VariablesOf<typeof AlertsDocument>['filter']> {
  const statuses = STATUSES[state];
  return { statuses: statuses && [...statuses], held: state === 'toutes' ? null : state === 'reserve', regionCode: region, right, difficultyGroup: group };
}

const codeOf = (code: string | null): string | null => (code !== null && CODE.test(code) ? code : null);
