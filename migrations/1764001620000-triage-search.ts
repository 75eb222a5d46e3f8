import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NO_SEARCH, SEARCH } from './triage/search';

/** Reports are found by the words of what staff and structures write to each other about them, and searches are kept by name. */
export class TriageSearch1764001620000 implements MigrationInterface {
  name = 'TriageSearch1764001620000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of SEARCH) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of NO_SEARCH) await db.query(statement);
  }
}
