import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured, staffOnReport } from './triage/acts';

const IN_TERRITORY = `CASE (SELECT vigie_scope_kind()) WHEN 'NATION' THEN true WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[]) ELSE false END`;

/** Rules that put reports in somebody's charge, and tag them, as they arrive. */
export class Routing1764002800000 implements MigrationInterface {
  name = 'Routing1764002800000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE routing_table (
      region_code text NOT NULL,
      revision integer NOT NULL,
      rules jsonb NOT NULL,
      saved_by uuid NOT NULL,
      saved_by_name text NOT NULL,
      saved_at timestamptz NOT NULL,
      CONSTRAINT routing_table_pkey PRIMARY KEY (region_code),
      CONSTRAINT routing_table_account_fk FOREIGN KEY (saved_by) REFERENCES account (id)
    )`);
    await db.query(`CREATE TABLE report_routing (
      report_id uuid NOT NULL,
      rule_ids uuid[] NOT NULL,
      routed_at timestamptz NOT NULL,
      CONSTRAINT report_routing_pkey PRIMARY KEY (report_id),
      CONSTRAINT report_routing_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE
    )`);
    for (const statement of [...secured('routing_table'), ...secured('report_routing')]) await db.query(statement);
    await db.query('GRANT SELECT, INSERT, UPDATE ON routing_table TO vigie_app');
    await db.query(`CREATE POLICY routing_table_read ON routing_table FOR SELECT TO vigie_app USING (${IN_TERRITORY})`);
    await db.query(`CREATE POLICY routing_table_add ON routing_table FOR INSERT TO vigie_app WITH CHECK (${IN_TERRITORY} AND saved_by = (SELECT vigie_account()))`);
    await db.query(`CREATE POLICY routing_table_change ON routing_table FOR UPDATE TO vigie_app USING (${IN_TERRITORY}) WITH CHECK (${IN_TERRITORY} AND saved_by = (SELECT vigie_account()))`);
    await db.query('GRANT SELECT ON report_routing TO vigie_app');
    await db.query(`CREATE POLICY report_routing_read ON report_routing FOR SELECT TO vigie_app USING (${staffOnReport('report_routing')})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE report_routing, routing_table');
  }
}
