import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_ANOMALIES } from './anomalies/first-anomalies';
import { secured, staffOnReport } from './triage/acts';

const KIND = '(SELECT vigie_scope_kind())';
const SELF = '(SELECT vigie_account())';
const STAFF = `${KIND} IN ('NATION', 'REGION')`;
const OWN = `${KIND} = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;
const WITNESS_IN_SCOPE = `CASE ${KIND} WHEN 'NATION' THEN true WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[]) WHEN 'STRUCTURE' THEN structure_id = (SELECT vigie_structure()) ELSE false END`;

/** Known anomalies of the teleservice: what they are, where they stand with the DGEF, which reports tell of them, who says « moi aussi ». */
export class Anomalies1764001610000 implements MigrationInterface {
  name = 'Anomalies1764001610000';

  async up(db: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE anomaly (
         id uuid NOT NULL,
         name text NOT NULL,
         description text NOT NULL,
         status text NOT NULL DEFAULT 'OBSERVED',
         revision integer NOT NULL DEFAULT 1,
         created_at timestamptz NOT NULL,
         updated_at timestamptz NOT NULL,
         CONSTRAINT anomaly_pkey PRIMARY KEY (id),
         CONSTRAINT anomaly_name_key UNIQUE (name),
         CONSTRAINT anomaly_status_check CHECK (status IN ('OBSERVED', 'RAISED', 'ACKNOWLEDGED', 'PROMISED', 'FIXED', 'BACK'))
       )`,
      `CREATE TABLE anomaly_step (
         id uuid NOT NULL,
         anomaly_id uuid NOT NULL,
         from_status text NOT NULL,
         to_status text NOT NULL,
         note text,
         account_id uuid NOT NULL,
         account_name text NOT NULL,
         taken_at timestamptz NOT NULL,
         CONSTRAINT anomaly_step_pkey PRIMARY KEY (id),
         CONSTRAINT anomaly_step_anomaly_fk FOREIGN KEY (anomaly_id) REFERENCES anomaly (id) ON DELETE CASCADE,
         CONSTRAINT anomaly_step_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
       )`,
      'CREATE INDEX anomaly_step_anomaly_idx ON anomaly_step (anomaly_id, taken_at)',
      `CREATE TABLE anomaly_report (
         report_id uuid NOT NULL,
         anomaly_id uuid NOT NULL,
         attached_at timestamptz NOT NULL,
         CONSTRAINT anomaly_report_pkey PRIMARY KEY (report_id),
         CONSTRAINT anomaly_report_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
         CONSTRAINT anomaly_report_anomaly_fk FOREIGN KEY (anomaly_id) REFERENCES anomaly (id) ON DELETE CASCADE
       )`,
      'CREATE INDEX anomaly_report_anomaly_idx ON anomaly_report (anomaly_id)',
      `CREATE TABLE anomaly_witness (
         anomaly_id uuid NOT NULL,
         structure_id uuid NOT NULL,
         region_code text NOT NULL,
         department_code text NOT NULL,
         account_id uuid NOT NULL,
         said_at timestamptz NOT NULL,
         CONSTRAINT anomaly_witness_pkey PRIMARY KEY (anomaly_id, structure_id),
         CONSTRAINT anomaly_witness_anomaly_fk FOREIGN KEY (anomaly_id) REFERENCES anomaly (id) ON DELETE CASCADE,
         CONSTRAINT anomaly_witness_structure_fk FOREIGN KEY (structure_id) REFERENCES structure (id) ON DELETE CASCADE,
         CONSTRAINT anomaly_witness_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
       )`,
      ...['anomaly', 'anomaly_step', 'anomaly_report', 'anomaly_witness'].flatMap(secured),
      'GRANT SELECT, INSERT, UPDATE (name, description, status, revision, updated_at) ON anomaly TO vigie_app',
      `CREATE POLICY anomaly_read ON anomaly FOR SELECT TO vigie_app USING (${KIND} IN ('NATION', 'REGION', 'STRUCTURE'))`,
      `CREATE POLICY anomaly_add ON anomaly FOR INSERT TO vigie_app WITH CHECK (${STAFF})`,
      `CREATE POLICY anomaly_change ON anomaly FOR UPDATE TO vigie_app USING (${STAFF}) WITH CHECK (${STAFF})`,
      'GRANT SELECT, INSERT ON anomaly_step TO vigie_app',
      `CREATE POLICY anomaly_step_read ON anomaly_step FOR SELECT TO vigie_app USING (${STAFF})`,
      `CREATE POLICY anomaly_step_take ON anomaly_step FOR INSERT TO vigie_app WITH CHECK (${KIND} = 'NATION' AND account_id = ${SELF})`,
      'GRANT SELECT, INSERT, DELETE ON anomaly_report TO vigie_app',
      `CREATE POLICY anomaly_report_staff ON anomaly_report TO vigie_app USING (${staffOnReport('anomaly_report')}) WITH CHECK (${staffOnReport('anomaly_report')})`,
      'GRANT SELECT, INSERT, DELETE ON anomaly_witness TO vigie_app',
      `CREATE POLICY anomaly_witness_read ON anomaly_witness FOR SELECT TO vigie_app USING (${WITNESS_IN_SCOPE})`,
      `CREATE POLICY anomaly_witness_say ON anomaly_witness FOR INSERT TO vigie_app WITH CHECK (${OWN} AND account_id = ${SELF})`,
      `CREATE POLICY anomaly_witness_take_back ON anomaly_witness FOR DELETE TO vigie_app USING (${OWN})`,
    ];
    for (const statement of statements) await db.query(statement);
    for (const { id, name, description } of FIRST_ANOMALIES) await db.query('INSERT INTO anomaly (id, name, description, created_at, updated_at) VALUES ($1, $2, $3, now(), now())', [id, name, description]);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE anomaly_witness, anomaly_report, anomaly_step, anomaly');
  }
}
