import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MEMBER_SPACE } from './directory/member-space';

const TABLES = ['directory_entry', 'directory_change', 'directory_proposal'];

/** Regional staff keep the pages of their own regions, national staff all; nobody else writes. */
const KEEPS = `CASE (SELECT vigie_scope_kind())
    WHEN 'NATION' THEN true
    WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[])
    ELSE false
  END`;

const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;
const SIGNED_IN = `(SELECT vigie_scope_kind()) NOT IN ('', 'ANONYMOUS')`;
const siteOf = (table: string) => `EXISTS (SELECT 1 FROM prefecture_site site WHERE site.code = ${table}.site_code AND site.region_code = ${table}.region_code)`;

const SECTION = `(section = 'SERVICE' AND topic IN ('CCC', 'PAN', 'SUBSTITUTION', 'DDETS')) OR (section = 'PROCEDURE' AND means IS NOT NULL)`;

/** What is known of each préfecture's services and procedures, how it came to be known, and what structures propose to correct; then what a structure's own space shows. */
export class Directory1764001200000 implements MigrationInterface {
  name = 'Directory1764001200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE directory_entry (
        id uuid CONSTRAINT directory_entry_pkey PRIMARY KEY,
        section text NOT NULL,
        site_code text NOT NULL CONSTRAINT directory_entry_site_fk REFERENCES prefecture_site,
        region_code text NOT NULL,
        topic text NOT NULL,
        means text,
        address text, opening text, link text, phone text, email text, conditions text,
        source text NOT NULL,
        verified_by uuid CONSTRAINT directory_entry_verified_by_fk REFERENCES account,
        verifier text NOT NULL,
        verified_on date NOT NULL,
        revision int NOT NULL DEFAULT 1,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        retired_at timestamptz,
        CONSTRAINT directory_entry_section CHECK (${SECTION})
      )`);
    await db.query('CREATE INDEX directory_entry_site_idx ON directory_entry (site_code) WHERE retired_at IS NULL');
    await db.query('CREATE INDEX directory_entry_region_idx ON directory_entry (region_code, verified_on) WHERE retired_at IS NULL');
    await db.query(`
      CREATE TABLE directory_change (
        id uuid CONSTRAINT directory_change_pkey PRIMARY KEY,
        entry_id uuid NOT NULL CONSTRAINT directory_change_entry_fk REFERENCES directory_entry,
        region_code text NOT NULL,
        action text NOT NULL CONSTRAINT directory_change_action CHECK (action IN ('ADDED', 'CHANGED', 'VERIFIED', 'RETIRED')),
        before jsonb,
        after jsonb,
        account_id uuid CONSTRAINT directory_change_account_fk REFERENCES account,
        actor text NOT NULL,
        proposal_id uuid,
        changed_at timestamptz NOT NULL
      )`);
    await db.query('CREATE INDEX directory_change_entry_idx ON directory_change (entry_id, changed_at)');
    await db.query(`
      CREATE TABLE directory_proposal (
        id uuid CONSTRAINT directory_proposal_pkey PRIMARY KEY,
        entry_id uuid CONSTRAINT directory_proposal_entry_fk REFERENCES directory_entry,
        site_code text NOT NULL CONSTRAINT directory_proposal_site_fk REFERENCES prefecture_site,
        region_code text NOT NULL,
        structure_id uuid NOT NULL CONSTRAINT directory_proposal_structure_fk REFERENCES structure,
        proposed_by uuid NOT NULL CONSTRAINT directory_proposal_account_fk REFERENCES account,
        details jsonb NOT NULL,
        remark text,
        status text NOT NULL DEFAULT 'PENDING' CONSTRAINT directory_proposal_status CHECK (status IN ('PENDING', 'ACCEPTED', 'REFUSED')),
        answer text,
        decider text,
        decided_by uuid CONSTRAINT directory_proposal_decided_by_fk REFERENCES account,
        decided_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT directory_proposal_decision CHECK ((status = 'PENDING') = (decided_at IS NULL))
      )`);
    await db.query(`CREATE INDEX directory_proposal_pending_idx ON directory_proposal (region_code, created_at) WHERE status = 'PENDING'`);
    await db.query('CREATE INDEX directory_proposal_structure_idx ON directory_proposal (structure_id, created_at)');
    await this.protect(db);
    for (const statement of MEMBER_SPACE) await db.query(statement);
  }

  private async protect(db: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO vigie_system`);
      await db.query(`GRANT SELECT, INSERT ON ${table} TO vigie_app`);
      await db.query(`CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`);
    }
    // The directory is about public services: whoever is signed in reads all of it.
    await db.query(`CREATE POLICY directory_entry_read ON directory_entry FOR SELECT TO vigie_app USING (${SIGNED_IN})`);
    await db.query('GRANT UPDATE (means, address, opening, link, phone, email, conditions, source, verified_by, verifier, verified_on, revision, updated_at, retired_at) ON directory_entry TO vigie_app');
    await db.query(`CREATE POLICY directory_entry_add ON directory_entry FOR INSERT TO vigie_app WITH CHECK (${KEEPS} AND ${siteOf('directory_entry')} AND verified_by = (SELECT vigie_account()))`);
    await db.query(`CREATE POLICY directory_entry_change ON directory_entry FOR UPDATE TO vigie_app USING (${KEEPS}) WITH CHECK (${KEEPS})`);

    // History is only ever added to.
    await db.query(`CREATE POLICY directory_change_read ON directory_change FOR SELECT TO vigie_app USING (${SIGNED_IN})`);
    await db.query(`CREATE POLICY directory_change_add ON directory_change FOR INSERT TO vigie_app WITH CHECK (${KEEPS} AND account_id = (SELECT vigie_account()))`);

    await db.query(`CREATE POLICY directory_proposal_read ON directory_proposal FOR SELECT TO vigie_app USING (CASE (SELECT vigie_scope_kind()) WHEN 'STRUCTURE' THEN structure_id = (SELECT vigie_structure()) ELSE ${KEEPS} END)`);
    await db.query(`CREATE POLICY directory_proposal_add ON directory_proposal FOR INSERT TO vigie_app WITH CHECK (${OWN} AND proposed_by = (SELECT vigie_account()) AND status = 'PENDING' AND ${siteOf('directory_proposal')})`);
    await db.query('GRANT UPDATE (entry_id, status, answer, decider, decided_by, decided_at) ON directory_proposal TO vigie_app');
    await db.query(`CREATE POLICY directory_proposal_decide ON directory_proposal FOR UPDATE TO vigie_app USING (${KEEPS} AND status = 'PENDING') WITH CHECK (${KEEPS} AND decided_by = (SELECT vigie_account()))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE report_use, released_table');
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
