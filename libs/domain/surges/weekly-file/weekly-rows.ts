import { isoWeekLabel, parseDay, parseIsoWeek } from './iso-week';

/** One line of a weekly file. */
export interface WeeklyRow {
  line: number;
  /** Normalised: « 2024-W05 » or « 2024-01-29 ». */
  week: string;
  cases: number;
}

export type Refused = { ok: false; message: string };
export type WeeklyRows = { ok: true; rows: WeeklyRow[] } | Refused;

export const refuse = (message: string): Refused => ({ ok: false, message });

/** Reads the columns `week` and `cases` of a CSV (comma, semicolon or tab; other columns are left alone). */
export function readWeeklyRows(text: string): WeeklyRows {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = lines[0] ?? '';
  const separator = [';', '\t'].find((candidate) => header.includes(candidate)) ?? ',';
  const fieldsOf = (line: string) => line.split(separator).map((field) => field.trim().replace(/^"(.*)"$/, '$1').trim());
  const names = fieldsOf(header).map((name) => name.toLowerCase());
  const [weekColumn, casesColumn] = [names.indexOf('week'), names.indexOf('cases')];
  if (weekColumn === -1 || casesColumn === -1) return refuse('The first line must name the columns week and cases');
  const rows: WeeklyRow[] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.trim() === '') continue;
    const fields = fieldsOf(line);
    const row = readRow(i + 1, fields[weekColumn] ?? '', fields[casesColumn] ?? '');
    if (typeof row === 'string') return refuse(row);
    rows.push(row);
  }
  return rows.length > 0 ? { ok: true, rows } : refuse('The file has no week');
}

/** The row, or what is wrong with it. */
function readRow(line: number, weekText: string, casesText: string): WeeklyRow | string {
  const isoWeek = parseIsoWeek(weekText);
  const week = isoWeek ? isoWeekLabel(isoWeek) : parseDay(weekText);
  if (week === null) return `Line ${line}: "${weekText}" is neither an ISO week that exists (2024-W05) nor a day (2024-01-29)`;
  if (casesText === '') return `Line ${line}: week ${week} has no number of cases; write 0 when there were none`;
  const cases = /^[+-]?\d+(\.\d*)?(e\+?\d+)?$/i.test(casesText) ? Number(casesText) : NaN;
  if (Number.isNaN(cases)) return `Line ${line}: "${casesText}" is not a number of cases`;
  if (cases < 0) return `Line ${line}: week ${week} has a negative number of cases (${casesText})`;
  if (!Number.isSafeInteger(cases)) return `Line ${line}: week ${week} has a number of cases that is not whole (${casesText})`;
  return { line, week, cases };
}
