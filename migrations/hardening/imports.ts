import type { QueryRunner } from 'typeorm';
import { findIdentifiers } from '@vigie/domain';

type Statements = Pick<QueryRunner, 'query'>;

interface Remembered { structure_id: string; kind: string; field: string; source: string }
interface Faults { id: string; first_faults: { column: string | null }[] }

/** Names of columns are kept without accents, case or signs: each word may have begun with a capital. */
const titled = (text: string): string => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const identifying = (text: string): boolean => findIdentifiers(text).length > 0 || findIdentifiers(titled(text)).length > 0;

/** Headers and words of spreadsheets that tell who someone is, kept before they were looked at, go; so do the mappings that have served. */
export async function forgetIdentityOfImports(db: Statements): Promise<void> {
  await db.query(`UPDATE report_import SET mapping = NULL WHERE status IN ('DONE', 'FAILED', 'UNDONE')`);
  const remembered: Remembered[] = await db.query('SELECT structure_id, kind, field, source FROM import_memory');
  for (const { structure_id, kind, field, source } of remembered.filter((row) => identifying(row.source))) {
    await db.query('DELETE FROM import_memory WHERE structure_id = $1 AND kind = $2 AND field = $3 AND source = $4', [structure_id, kind, field, source]);
  }
  const faulty: Faults[] = await db.query(`SELECT id, first_faults FROM report_import WHERE first_faults <> '[]'`);
  for (const { id, first_faults } of faulty) {
    if (!first_faults.some(({ column }) => column !== null && identifying(column))) continue;
    const masked = first_faults.map((fault) => (fault.column !== null && identifying(fault.column) ? { ...fault, column: null } : fault));
    await db.query('UPDATE report_import SET first_faults = $2 WHERE id = $1', [id, JSON.stringify(masked)]);
  }
}
