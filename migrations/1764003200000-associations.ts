import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVERYWHERE = `(SELECT vigie_scope_kind()) IN ('NATION', 'OPERATIONS')`;

/** Those who see the whole country mend the names of associations, and make one of two. */
export class Associations1764003200000 implements MigrationInterface {
  name = 'Associations1764003200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('GRANT UPDATE (name), DELETE ON association TO vigie_app');
    await db.query(`CREATE POLICY association_rename ON association FOR UPDATE TO vigie_app USING (${EVERYWHERE}) WITH CHECK (${EVERYWHERE})`);
    await db.query(`CREATE POLICY association_merge ON association FOR DELETE TO vigie_app USING (${EVERYWHERE})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP POLICY association_merge ON association');
    await db.query('DROP POLICY association_rename ON association');
    await db.query('REVOKE UPDATE (name), DELETE ON association FROM vigie_app');
  }
}
