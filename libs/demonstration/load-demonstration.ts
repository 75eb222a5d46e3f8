import pg from 'pg';
import { parisDate } from '@vigie/domain';
import { fillWithoutIndexes, newId } from '@vigie/platform';
import { notAfter } from './calendar';
import { CopyWriter, type CopyValue } from './copy-rows';
import { DIRECTORY_COLUMNS, directoryRows } from './directory';
import { demonstrationFederation, type DemonstrationFederation } from './federation';
import { generateReports } from './generate-reports';
import { tellLivingCases } from './living-cases';
import { REPORT_COLUMNS, RUPTURE_COLUMNS, reportRow, ruptureRows } from './report-rows';

/** Reports the demonstration has unless told otherwise. */
export const DEFAULT_DEMONSTRATION_REPORTS = 24_000;

/** Ruptures wait in memory for their reports to be in: this many reports at a time. */
const BATCH = 20_000;

export interface LoadOptions {
  readonly reports: number;
  readonly now: Date;
  readonly seed?: number;
  /** Called after each batch with the number of reports loaded so far. */
  readonly progress?: (loaded: number) => void;
}

/**
 * Loads the demonstration federation and its reports by COPY, in one transaction: all of it or nothing.
 * The connection must be the owner's. Buckets are rebuilt by the caller.
 */
export async function loadDemonstration(url: string, options: LoadOptions): Promise<DemonstrationFederation> {
  const client = new pg.Client({ connectionString: url });
  // A lost connection also fails the statement under way, and that is where it is dealt with.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    // COPY is refused on a table whose policies apply to the one who loads; the owner is exempt while it is not forced.
    await forceRowSecurity(client, false);
    const federation = demonstrationFederation();
    await loadFederation(client, federation);
    await fillWithoutIndexes(
      async <Row>(sql: string, values?: readonly unknown[]) => (await client.query(sql, values?.slice())).rows as Row[],
      ['report', 'rupture'],
      async (statements) => void (await client.query(statements.join(';'))),
      () => loadReports(client, federation, options),
    );
    await copy(client, 'directory_entry', DIRECTORY_COLUMNS, directoryRows(options.now, parisDate(options.now)));
    await tellLivingCases(client, structureOfAccounts(federation), parisDate(options.now));
    await forceRowSecurity(client, true);
    await client.query('COMMIT');
    await client.query('ANALYZE report, rupture, structure');
    return federation;
  } finally {
    await client.end();
  }
}

/** The one that the demonstration's reporter and manager belong to: the first at the préfecture of the Rhône. */
function structureOfAccounts({ structures }: DemonstrationFederation): DemonstrationFederation['structures'][number] | undefined {
  return structures.filter(({ siteCode }) => siteCode === 'P69').sort((a, b) => a.number - b.number)[0];
}

async function forceRowSecurity(client: pg.Client, force: boolean): Promise<void> {
  for (const table of ['association', 'structure', 'report', 'rupture', 'directory_entry', 'recourse_step']) {
    await client.query(`ALTER TABLE ${table} ${force ? '' : 'NO '}FORCE ROW LEVEL SECURITY`);
  }
}

async function loadFederation(client: pg.Client, federation: DemonstrationFederation): Promise<void> {
  await copy(client, 'association', ['id', 'name'], federation.associations.map((a) => [a.id, a.name]));
  await copy(
    client,
    'structure',
    ['id', 'number', 'name', 'type_code', 'association_id', 'department_code', 'region_code', 'site_code', 'active', 'demo'],
    federation.structures.map((s) => [s.id, s.number, s.name, s.typeCode, s.associationId, s.departmentCode, s.regionCode, s.siteCode, true, true]),
  );
  await client.query(`SELECT setval(pg_get_serial_sequence('structure', 'number'), (SELECT max(number) FROM structure))`);
}

async function loadReports(client: pg.Client, federation: DemonstrationFederation, options: LoadOptions): Promise<void> {
  const lastDay = parisDate(options.now);
  let rank = 0;
  let ruptures: CopyValue[][] = [];
  let writer = new CopyWriter(client, 'report', REPORT_COLUMNS);
  const turnPage = async () => {
    await writer.end();
    await copy(client, 'rupture', RUPTURE_COLUMNS, ruptures);
    ruptures = [];
    options.progress?.(rank);
  };
  for (const generated of generateReports(federation.structures, { reports: options.reports, lastDay, seed: options.seed ?? 1 })) {
    const report = { ...generated, receivedAt: notAfter(options.now, generated.receivedAt, generated.discoveredOn) };
    const id = newId(report.receivedAt.getTime());
    rank += 1;
    await writer.write(reportRow(report, id, rank));
    ruptures.push(...ruptureRows(report, id));
    if (rank % BATCH === 0) {
      await turnPage();
      writer = new CopyWriter(client, 'report', REPORT_COLUMNS);
    }
  }
  await turnPage();
}

async function copy(client: pg.Client, table: string, columns: readonly string[], rows: readonly (readonly CopyValue[])[]): Promise<void> {
  const writer = new CopyWriter(client, table, columns);
  for (const row of rows) await writer.write(row);
  await writer.end();
}
