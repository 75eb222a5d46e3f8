import { exportColumnsOf, type ExportColumn, type ExportFormat, type ExportKind, type ExportLevel } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import type { ReportCriteria } from '@vigie/intake';
import type { Scope } from '@vigie/platform';
import { findDepartment, findSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { monthsOf } from '../territories/count-territories';

export interface ExportWish {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly columns: readonly ExportColumn[];
  readonly level?: ExportLevel | null;
  readonly filter?: ReportCriteria | null;
  readonly purpose?: string | null;
}

export type ExportRefusal = keyof typeof MESSAGES.refused;

const LONGEST_WORDS = 60;
const LONGEST_CODE = 80;

/** Why a wish cannot be met, or null. The purpose is read apart. */
export function faultOf({ kind, format, columns, level, filter }: ExportWish, scope: Scope, now: Date): ExportRefusal | null {
  if (!wordsArePlain(filter ?? {})) return 'FILTER';
  if (!isOwnTerritory(filter ?? {}, scope)) return 'TERRITORY';
  if (kind === 'DETAIL') {
    if (format === 'GEOJSON') return 'FORMAT';
    const open = exportColumnsOf(scope.kind === 'STRUCTURE');
    return columns.length > 0 && columns.every((column) => open.includes(column)) ? null : 'COLUMNS';
  }
  const months = monthsOf(filter ?? {});
  return months && level && (filter?.occurredTo ?? '') < parisDate(now) ? null : 'MONTHS';
}

/** What is kept of a wish: the criteria it names, without those it leaves out; columns in the order of the file. */
export function keptWish({ kind, columns, filter }: ExportWish, scope: Scope): { columns: ExportColumn[]; filter: ReportCriteria } {
  const named = Object.fromEntries(Object.entries(filter ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
  return { columns: kind === 'DETAIL' ? exportColumnsOf(scope.kind === 'STRUCTURE').filter((column) => columns.includes(column)) : [], filter: named };
}

/** A filter is kept as long as its file: it may name nobody. */
function wordsArePlain({ q, ...codes }: ReportCriteria): boolean {
  const words = q ?? '';
  return words.length <= LONGEST_WORDS && findIdentifiers(words).length === 0 && !words.includes('\0') && Object.values(codes).every((code) => !code || (code.length <= LONGEST_CODE && !code.includes('\0')));
}

/** Row-level security would give none: better said than an empty file. */
function isOwnTerritory({ regionCode, departmentCode, siteCode }: ReportCriteria, scope: Scope): boolean {
  if (scope.kind !== 'REGION') return true;
  const regions = [regionCode, departmentCode && findDepartment(departmentCode)?.regionCode, siteCode && findSite(siteCode)?.regionCode].filter((region) => !!region);
  return regions.every((region) => scope.regionCodes.includes(region!));
}
