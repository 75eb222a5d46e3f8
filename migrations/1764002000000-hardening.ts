import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCOUNTS, NO_ACCOUNTS } from './hardening/accounts';
import { forgetIdentityOfImports } from './hardening/imports';
import { NO_SECOND_WALL, SECOND_WALL } from './hardening/second-wall';

/** What a review of the product's defences asked of the database. */
export class Hardening1764002000000 implements MigrationInterface {
  name = 'Hardening1764002000000';

  async up(db: QueryRunner): Promise<void> {
    await forgetIdentityOfImports(db);
    for (const statement of [...ACCOUNTS, ...SECOND_WALL]) await db.query(statement);
  }

  /** What was forgotten is not remembered. */
  async down(db: QueryRunner): Promise<void> {
    for (const statement of [...NO_SECOND_WALL, ...NO_ACCOUNTS]) await db.query(statement);
  }
}
