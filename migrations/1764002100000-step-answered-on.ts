import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day the answer to a step came, where the structure tells it. */
export class StepAnsweredOn1764002100000 implements MigrationInterface {
  name = 'StepAnsweredOn1764002100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE recourse_step ADD COLUMN answered_on date');
    await runner.query('GRANT UPDATE (answered_on) ON recourse_step TO vigie_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE recourse_step DROP COLUMN answered_on');
  }
}
