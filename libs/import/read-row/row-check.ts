import { columnField, compileReportForm, validateReportForm, type FieldError, type ImportMapping, type ReportForm, type ValidationContext } from '@vigie/contracts';
import { findIdentifiers, maskIdentifiers } from '@vigie/domain';
import { MESSAGES } from '../messages.fr';
import { caseCodeFor, type RowSecret } from './row-secret';
import { rowReader, type ReadRow } from './row-reader';

export interface CellFault {
  /** Header of the column; null when the fault is none of one column's. */
  readonly column: string | null;
  readonly reason: string;
}

export type CheckedRow =
  | { readonly ok: true; readonly report: ReportForm; readonly rowKey: string }
  | { readonly ok: false; readonly faults: readonly CellFault[]; readonly identifying: boolean };

export interface RowCheck {
  /** Whether the row has a key of its own: the one that `row` gives is not empty. */
  isKeyed(cells: readonly string[]): boolean;
  row(cells: readonly string[]): CheckedRow;
}

export interface RowCheckParts {
  readonly headers: readonly string[];
  readonly mapping: ImportMapping;
  readonly context: ValidationContext;
  readonly masking: boolean;
  readonly secret: RowSecret;
}

/** Only an attack or a broken export begins a cell so; a dash before words, or a sign before a number, is none. */
const FORMULA = /^\s*(?:=|@\w|[+-](?=[^\s\d,.])[\w(=@"'|]*[(|!=])/;

/** Checks rows with the very form of the app: first by its compiled equal, and by itself for what that is not sure of. */
export function rowCheck({ headers, mapping, context, masking, secret }: RowCheckParts): RowCheck {
  const read = rowReader({ headers, mapping, vocabularies: context.vocabularies });
  const sure = compileReportForm(context);
  const used = headers.flatMap((header, at) => (columnField(mapping, header) ? [{ header, at }] : []));
  const headerOf = columnsByPath(headers, mapping);

  const keyAt = headers.findIndex((header) => columnField(mapping, header) === 'rowKey');
  const isKeyed = (cells: readonly string[]): boolean => keyAt !== -1 && (cells[keyAt] ?? '').trim() !== '';

  const check = (cells: readonly string[]): CheckedRow => {
    const formulas = used.filter(({ at }) => beginsAsFormula(cells[at]));
    if (formulas.length > 0) return { ok: false, identifying: false, faults: formulas.map(({ header }) => ({ column: header, reason: MESSAGES.formula })) };
    const row = read(cells);
    const draft = row.ownReference && row.draft.caseCode === null ? { ...row.draft, caseCode: caseCodeFor(secret, row.ownReference) } : row.draft;
    const report = sure(draft);
    if (report) return { ok: true, report, rowKey: row.rowKey };
    return slowly(draft, row);
  };
  return { isKeyed, row: check };

  function slowly(draft: ReportForm, row: ReadRow): CheckedRow {
    const checked = validateReportForm(masking ? masked(draft) : draft, context);
    if (checked.ok) return { ok: true, report: checked.report, rowKey: row.rowKey };
    const faults = told(checked.errors, row).map((error) => ({ column: headerOf(error.path, row), reason: error.message }));
    return { ok: false, faults: distinct(faults), identifying: checked.errors.every(isMaskable) };
  }

  /** A day that other answers are taken from is told once, as the day of the facts: not once for each of them. */
  function told(errors: readonly FieldError[], row: ReadRow): readonly FieldError[] {
    const facts = errors.find(({ path }) => path === 'occurredOn');
    const column = facts && headerOf(facts.path, row);
    return column ? errors.filter((error) => error === facts || error.code !== facts.code || headerOf(error.path, row) !== column) : errors;
  }
}

/** Whether a spreadsheet might run it. */
export function beginsAsFormula(cell: string | undefined): boolean {
  return couldBeFormula(cell) && FORMULA.test(cell!);
}

/** One look at a character for most cells. */
function couldBeFormula(cell: string | undefined): boolean {
  if (!cell) return false;
  const first = cell.charCodeAt(0);
  return first === 61 || first === 64 || first === 43 || first === 45 || first <= 32;
}

function isMaskable({ code, path }: FieldError): boolean {
  return code === 'IDENTIFIER_FOUND' && (path === 'narrative' || path === 'testimony');
}

function masked(draft: ReportForm): ReportForm {
  const mask = (text: string | null) => (text === null ? null : maskIdentifiers(text, findIdentifiers(text)));
  return { ...draft, narrative: mask(draft.narrative), testimony: mask(draft.testimony) };
}

function distinct(faults: readonly CellFault[]): CellFault[] {
  return [...new Map(faults.map((fault) => [`${fault.column} ${fault.reason}`, fault])).values()];
}

/** Which column an error of the form speaks of. */
function columnsByPath(headers: readonly string[], mapping: ImportMapping): (path: string, row: ReadRow) => string | null {
  const byField = new Map(headers.flatMap((header) => {
    const field = columnField(mapping, header);
    return field ? [[field, header] as const] : [];
  }));
  return (path, { ruptureRanks }) => {
    const [list, index, field] = path.split('.');
    const own = list === 'ruptures' && index !== undefined ? `ruptures.${ruptureRanks[Number(index)] ?? 0}.${field ?? 'right'}` : list === 'difficulties' ? 'difficulties' : path;
    return byField.get(own as never) ?? (path === 'discoveredOn' || /\.since$/.test(path) ? byField.get('occurredOn') : undefined) ?? (path === 'caseCode' ? byField.get('ownReference') : undefined) ?? null;
  };
}
