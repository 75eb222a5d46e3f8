import type { About } from './certainty';
import type { MapRelease } from './release.documents';

/** A cell that a spreadsheet would run: OWASP's list of first characters. */
const FORMULA = /^[=+\-@\t\r]/;
const MARK = '\uFEFF';

const COLUMNS = ['code', 'territoire', 'valeur', 'n', 'bas', 'haut', 'motif', 'mesure', 'unite', 'base', 'filtres', 'du', 'au', 'lissage', 'empreinte'] as const;

/** One line a territory with its 95 % interval, what is hidden left empty with its reason; semicolons and a byte-order mark, as French spreadsheets read. */
export function mapCsv({ cells, unit, from, to, hash, base, smoothing }: MapRelease, { measure, filters }: About): string {
  const rows = cells.map(({ territory, name, value, n, low, high, reason }) =>
    [territory, name, number(value), number(n), number(low), number(high), reason ?? '', measure, unit, base, filters.join(' ; '), from, to, smoothing ?? '', hash]);
  return `${MARK}${[COLUMNS, ...rows].map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

/** French decimals; nothing for what is hidden. */
const number = (value: number | null): string => (value === null ? '' : String(Math.round(value * 1e4) / 1e4).replace('.', ','));

/** Quoted where it must be; what a spreadsheet would take for a formula is told to be text. */
export function cellOf(content: string): string {
  const safe = FORMULA.test(content) ? `'${content}` : content;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
