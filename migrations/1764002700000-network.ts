import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from './triage/acts';

/** Of a structure in the territory of regional staff, or any to national staff; members and operations staff see none. */
const STAFF_IN_SCOPE = `(SELECT vigie_scope_kind()) = 'NATION'
  OR ((SELECT vigie_scope_kind()) = 'REGION' AND structure_id IN (SELECT s.id FROM structure s WHERE s.region_code = ANY ((SELECT vigie_regions())::text[])))`;

/** Which structures were reminded, and on which day. */
export class Network1764002700000 implements MigrationInterface {
  name = 'Network1764002700000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE structure_reminder (
      structure_id uuid NOT NULL,
      reminded_on date NOT NULL,
      CONSTRAINT structure_reminder_pkey PRIMARY KEY (structure_id, reminded_on),
      CONSTRAINT structure_reminder_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id) ON DELETE CASCADE
    )`);
    for (const statement of secured('structure_reminder')) await db.query(statement);
    await db.query('GRANT SELECT, INSERT ON structure_reminder TO vigie_app');
    await db.query(`CREATE POLICY structure_reminder_read ON structure_reminder FOR SELECT TO vigie_app USING (${STAFF_IN_SCOPE})`);
    await db.query(`CREATE POLICY structure_reminder_send ON structure_reminder FOR INSERT TO vigie_app WITH CHECK (${STAFF_IN_SCOPE})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE structure_reminder');
  }
}
