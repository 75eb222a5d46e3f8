import type { EntityManager } from 'typeorm';
import type { ClientBase } from 'pg';

/** A statement that PostgreSQL parses and plans once a connection: worth it where planning costs more than running. */
export interface PreparedStatement {
  /** Unique in the program: a connection knows the statement by it. */
  readonly name: string;
  readonly text: string;
}

/** Runs it on the transaction's own connection. */
export async function runPrepared<Row extends object>(manager: EntityManager, statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('A prepared statement needs the transaction it belongs to.');
  const client = (await runner.connect()) as ClientBase;
  const { rows } = await client.query<Row>({ ...statement, values: [...values] });
  return rows;
}
