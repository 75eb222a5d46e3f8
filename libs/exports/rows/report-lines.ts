import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { StructureEntity } from '@vigie/access';
import { chosenReports, type ExportCriteria } from '../ask-export/export-criteria';
import { wholeLines, type CopiedLines } from './copied-lines';
import type { ReportColumn } from './report-columns';

type Asker = Parameters<typeof chosenReports>[2];

export async function countReports(manager: EntityManager, criteria: ExportCriteria, asker: Asker): Promise<number> {
  const counted = await (await chosenReports(manager, criteria, asker)).select('count(*)::int', 'total').getRawOne<{ total: number }>();
  return counted?.total ?? 0;
}

/**
 * Streams reports by COPY, within the transaction and the role it was given: row-level security holds for it as for any query.
 * Left before its end, what PostgreSQL still sends is read away, so that the connection can be used again.
 */
export async function* reportLines(manager: EntityManager, columns: readonly ReportColumn[], criteria: ExportCriteria, asker: Asker): AsyncGenerator<CopiedLines> {
  const query = (await chosenReports(manager, criteria, asker)).leftJoin(StructureEntity, 'structure', 'structure.id = report.structure_id').select([]);
  columns.forEach(({ sql }, i) => query.addSelect(sql, `c${i}`));
  const client = (await manager.queryRunner!.connect()) as ClientBase;
  // The builder has an order of columns of its own: the file's is said around it.
  const told = `SELECT ${columns.map((_, i) => `c${i}`).join(', ')} FROM (${withLiterals(client, ...query.getQueryAndParameters())}) AS told`;
  const stream = client.query(copyTo(`COPY (${told}) TO STDOUT`));
  const ended = new Promise<void>((done) => { stream.once('end', done).once('error', () => done()).once('close', done); });
  try {
    yield* wholeLines(inTurns(stream));
  } finally {
    stream.resume();
    await ended;
  }
}

/** An async iterator over a stream destroys it when it is left, and with it the conversation with PostgreSQL: this one leaves it as it is. */
async function* inTurns(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  let [over, failure, wake]: [boolean, Error | null, () => void] = [false, null, () => undefined];
  stream.on('readable', () => wake()).on('end', () => { over = true; wake(); }).on('error', (error: Error) => { failure = error; wake(); });
  for (;;) {
    const piece = stream.read() as Buffer | null;
    if (piece !== null) yield piece;
    else if (failure) throw failure as Error;
    else if (over) return;
    else await new Promise<void>((done) => { wake = done; });
  }
}

/** COPY takes no parameters: each is written into the statement as PostgreSQL's own literal. */
function withLiterals(client: ClientBase, sql: string, parameters: readonly unknown[]): string {
  return sql.replace(/\$(\d+)/g, (_, rank: string) => {
    const value = parameters[Number(rank) - 1];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!values.every((one) => typeof one === 'string')) throw new Error('Only texts may be criteria of an export.');
    const literals = values.map((one) => client.escapeLiteral(one));
    return Array.isArray(value) ? `ARRAY[${literals.join(', ')}]::text[]` : literals[0]!;
  });
}
