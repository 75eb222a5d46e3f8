import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ERASURES, NO_ERASURES } from './retention/erasures';
import { IMPORT_SECOND_WALL, NO_IMPORT_SECOND_WALL } from './retention/import-second-wall';

/** What comes in by files stands behind the second wall; what is too old is erased, and stays so. */
export class Retention1764001400000 implements MigrationInterface {
  name = 'Retention1764001400000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...IMPORT_SECOND_WALL, ...ERASURES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of [...NO_ERASURES, ...NO_IMPORT_SECOND_WALL]) await db.query(statement);
  }
}
