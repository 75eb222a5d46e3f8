import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apiTokenLookup, apiTokenTable } from './import/api-token';
import { importTables } from './import/report-import';

/** Spreadsheets that structures bring, and the tokens of their software. */
export class ImportAndTokens1764001100000 implements MigrationInterface {
  name = 'ImportAndTokens1764001100000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...apiTokenTable(), ...apiTokenLookup(), ...importTables()]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX report_import_idx');
    await db.query('ALTER TABLE report DROP COLUMN import_id');
    await db.query('DROP TABLE import_memory, import_part, report_import');
    await db.query('DROP FUNCTION vigie_api_token(bytea, timestamptz)');
    await db.query('DROP TABLE api_token');
  }
}
