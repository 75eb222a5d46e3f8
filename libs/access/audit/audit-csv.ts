import type { AuditedEntry } from './search-audit';
import { AUDIT_SEARCH_MESSAGES } from '../messages.fr';

const BOM = '\uFEFF';
const STARTS_A_FORMULA = /^[=+\-@\t\r]/;

/** What Excel in France opens by itself, and runs nothing of. Codes are left as they are: the file is held against the log. */
export function auditCsv(entries: readonly AuditedEntry[]): string {
  const rows = entries.map(({ id, at, actorName, accountId, action, subjectKind, subjectName, subjectId, purpose }) =>
    [id, at.toISOString(), actorName ?? '', accountId ?? '', action, subjectKind, subjectName ?? '', subjectId, purpose ?? '']);
  return BOM + [AUDIT_SEARCH_MESSAGES.columns, ...rows].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = STARTS_A_FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
