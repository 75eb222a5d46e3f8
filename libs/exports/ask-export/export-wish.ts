import { exportColumnsOf, type ExportColumn, type ExportFormat, type ExportKind, type ExportLevel } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import type { ReportCriteria } from '@vigie/intake';
import { isUuid, type Scope } from '@vigie/platform';
import type { QueueCriteria } from '@vigie/triage';
import { findDepartment, findSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { isCountable, monthsOf } from '../territories/count-territories';
import { TYPED_CRITERIA, type ExportCriteria } from './export-criteria';

export interface ExportWish {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly columns: readonly ExportColumn[];
  readonly level?: ExportLevel | null;
  /** Of the list of reports. */
  readonly filter?: ReportCriteria | null;
  /** Of the queue that staff sort, instead. */
  readonly queue?: QueueCriteria | null;
  readonly purpose?: string | null;
}

export type ExportRefusal = keyof typeof MESSAGES.refused;

const LONGEST_WORDS = 200;
const LONGEST_CODE = 80;

/** Why a wish cannot be met, or null. The purpose is read apart. */
export function faultOf({ kind, format, columns, level, filter, queue }: ExportWish, scope: Scope, now: Date): ExportRefusal | null {
  if (filter && queue) return 'FILTER';
  if (!wordsArePlain(queue ?? filter ?? {})) return 'FILTER';
  if (queue && (scope.kind === 'STRUCTURE' || kind === 'TERRITORIES')) return 'QUEUE';
  if (!isOwnTerritory(queue ?? filter ?? {}, scope)) return 'TERRITORY';
  // It would meet nothing: better said than an empty file.
  if (kind === 'DETAIL' && isReversed(queue ?? filter ?? {})) return 'DAYS';
  if (kind === 'DETAIL') {
    if (format === 'GEOJSON') return 'FORMAT';
    const open = exportColumnsOf(scope.kind === 'STRUCTURE');
    return columns.length > 0 && columns.every((column) => open.includes(column)) ? null : 'COLUMNS';
  }
  if (!isCountable(filter ?? {})) return 'STATUS';
  const months = monthsOf(filter ?? {});
  return months && level && (filter?.occurredTo ?? '') < parisDate(now) ? null : 'MONTHS';
}

/** What is kept of a wish: the criteria it names, without those it leaves out; columns in the order of the file. */
export function keptWish({ kind, columns, filter, queue }: ExportWish, scope: Scope): { columns: ExportColumn[]; filter: ExportCriteria } {
  const given = queue ? { ...queue, part: queue.part ?? 'TO_SORT' } : filter ?? {};
  const named: ExportCriteria = Object.fromEntries(Object.entries(given).filter(([, value]) => value === true || (typeof value === 'string' && value !== '')));
  return { columns: kind === 'DETAIL' ? exportColumnsOf(scope.kind === 'STRUCTURE').filter((column) => columns.includes(column)) : [], filter: named };
}

/** A filter is kept as long as its file: it may name nobody. */
function wordsArePlain({ anomalyId, ...criteria }: ExportCriteria): boolean {
  if (anomalyId && !isUuid(anomalyId)) return false;
  const typed: readonly string[] = TYPED_CRITERIA;
  return Object.entries(criteria).every(([name, value]) => typeof value !== 'string' || (!value.includes('\0')
    && (typed.includes(name) ? value.length <= LONGEST_WORDS && findIdentifiers(value).length === 0 : value.length <= LONGEST_CODE)));
}

const isReversed = ({ occurredFrom, occurredTo }: ReportCriteria): boolean => !!occurredFrom && !!occurredTo && occurredFrom > occurredTo;

/** Row-level security would give none: better said than an empty file. */
function isOwnTerritory({ regionCode, departmentCode, siteCode }: ReportCriteria, scope: Scope): boolean {
  if (scope.kind !== 'REGION') return true;
  const regions = [regionCode, departmentCode && findDepartment(departmentCode)?.regionCode, siteCode && findSite(siteCode)?.regionCode].filter((region) => !!region);
  return regions.every((region) => scope.regionCodes.includes(region!));
}
