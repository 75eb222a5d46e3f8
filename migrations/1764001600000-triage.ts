import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTS, NO_STAFF_ON_REPORTS, STAFF_ON_REPORTS } from './triage/acts';
import { CONVERSATIONS, MERGES } from './triage/conversations';

/** Staff sort reports: where each stands, how sure its cause is, who has it in charge, and what is said of it with its structure. */
export class Triage1764001600000 implements MigrationInterface {
  name = 'Triage1764001600000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...STAFF_ON_REPORTS, ...ACTS, ...CONVERSATIONS, ...MERGES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE report_merge, report_comment, report_tag, report_assignment, triage_act');
    for (const statement of NO_STAFF_ON_REPORTS) await db.query(statement);
  }
}
