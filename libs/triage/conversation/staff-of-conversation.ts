import { SYSTEM, type TransactionRunner } from '@vigie/platform';

/** Who of the federation follows a report: those who wrote to its structure, and whoever has it in charge. A structure may not read who that is. */
export async function staffOfConversation(tx: TransactionRunner, reportId: string): Promise<string[]> {
  const rows = await tx.run(SYSTEM, (manager) => manager.query<{ id: string }[]>(
    `SELECT account_id AS id FROM report_comment WHERE report_id = $1 AND side = 'STAFF' AND NOT internal
     UNION SELECT account_id FROM report_assignment WHERE report_id = $1 ORDER BY 1 LIMIT 50`, [reportId]));
  return rows.map(({ id }) => id);
}
