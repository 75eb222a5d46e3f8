import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetIdentityOfImports } from './hardening/imports';

/** What a review of the product's defences asked of the database. */
export class Hardening1764002000000 implements MigrationInterface {
  name = 'Hardening1764002000000';

  async up(db: QueryRunner): Promise<void> {
    await forgetIdentityOfImports(db);
  }

  /** What was forgotten is not remembered. */
  async down(): Promise<void> {}
}
