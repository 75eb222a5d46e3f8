import { EXPORT_FORMATS, EXPORT_PURPOSE_LENGTH, exportColumnsOf, type ExportColumn, type ExportFormat, type ExportKind, type ExportLevel } from '@vigie/contracts';
import { addDays, monthOf } from '@vigie/domain';
import { reportFilter, type ReportFilter } from '../reports/report-filter';
import { queueFilter, readQueue, writeQueue, type QueueView } from '../triage/queue/queue-view';
import type { ExportWish } from './exports.documents';

/** What is being filled in; months as « 2026-01 ». */
export interface ExportForm {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly columns: readonly ExportColumn[];
  readonly level: ExportLevel;
  readonly filter: ReportFilter;
  /** The queue one comes from, instead of the filter; null from anywhere else. */
  readonly queue: QueueView | null;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly purpose: string;
}

export type FormFault = 'purpose' | 'columns' | 'days' | 'months';

/** Formats that hold reports one by one; GeoJSON holds territories. */
export const formatsOf = (kind: ExportKind): readonly ExportFormat[] => (kind === 'DETAIL' ? EXPORT_FORMATS.filter((format) => format !== 'GEOJSON') : EXPORT_FORMATS);

const FROM = 'depuis';
const QUEUE = 'tri';

/** The address of an export of what the queue shows. */
export const queueSearch = (view: QueueView): URLSearchParams => new URLSearchParams([[FROM, QUEUE], ...writeQueue(view)]);

/** The address of an export of what the list shows; what is empty is left out. */
export const listSearch = (criteria: Readonly<Record<string, unknown>>): URLSearchParams =>
  new URLSearchParams(Object.entries(criteria).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));

/** @param search of the address: the filter of the list, or the queue, one comes from; @param remembered columns of the last time */
export function emptyForm(search: URLSearchParams, remembered: readonly string[] | null, ownStructure: boolean, today: string): ExportForm {
  const open = exportColumnsOf(ownStructure);
  const known = remembered ? open.filter((column) => remembered.includes(column)) : [];
  const lastMonth = addDays(monthOf(today), -1).slice(0, 7);
  return {
    kind: 'DETAIL', format: 'CSV', columns: known.length > 0 ? known : open.filter((column) => column !== 'NARRATIVE'), level: 'DEPARTMENT',
    filter: reportFilter(Object.fromEntries(search)), queue: !ownStructure && search.get(FROM) === QUEUE ? readQueue(search) : null, firstMonth: `${lastMonth.slice(0, 4)}-01`, lastMonth, purpose: '',
  };
}

export function faultsOf({ kind, columns, purpose, filter, queue, firstMonth, lastMonth }: ExportForm): FormFault[] {
  if (kind === 'TERRITORIES') return /^\d{4}-\d{2}$/.test(firstMonth) && /^\d{4}-\d{2}$/.test(lastMonth) && firstMonth <= lastMonth ? [] : ['months'];
  const { occurredFrom, occurredTo } = filter;
  const reversed = !queue && !!occurredFrom && !!occurredTo && occurredTo < occurredFrom;
  return [...(reversed ? ['days' as const] : []), ...(columns.length === 0 ? ['columns' as const] : []), ...(purpose.trim().length < EXPORT_PURPOSE_LENGTH.least ? ['purpose' as const] : [])];
}

/** Criteria that counts by territory may be narrowed by. */
const COUNTED = ['right', 'difficulty', 'structureType', 'audience', 'causality', 'regionCode', 'departmentCode', 'siteCode'] as const satisfies readonly (keyof ReportFilter)[];
export const isTaken = (kind: ExportKind, name: string): boolean => kind === 'DETAIL' || COUNTED.some((one) => one === name);

export function wishOf({ kind, format, columns, level, filter, queue, firstMonth, lastMonth, purpose }: ExportForm): ExportWish {
  if (kind === 'DETAIL') return { kind, format, columns: [...columns], ...(queue ? { queue: queueFilter(queue) } : { filter }), purpose: purpose.trim() };
  const counted = Object.fromEntries(COUNTED.map((name) => [name, filter[name]]));
  const months = { occurredFrom: `${firstMonth}-01`, occurredTo: addDays(monthOf(addDays(`${lastMonth}-01`, 31)), -1) };
  return { kind, format, columns: [], level, filter: { ...counted, ...months } };
}

const COLUMNS_KEY = 'vigie.exports.columns';

/** The columns chosen last on this device; a browser that keeps nothing remembers none. */
export function rememberedColumns(): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(COLUMNS_KEY) ?? 'null');
    return Array.isArray(kept) ? kept.filter((column): column is string => typeof column === 'string') : null;
  } catch {
    return null;
  }
}

export function rememberColumns(columns: readonly string[]): void {
  try {
    localStorage.setItem(COLUMNS_KEY, JSON.stringify(columns));
  } catch {
    // Private browsing: nothing is kept, and nothing is lost but a few taps.
  }
}
