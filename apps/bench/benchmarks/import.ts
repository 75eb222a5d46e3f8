import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { addDays, parisDate } from '@vigie/domain';
import { importFile } from '@vigie/import';
import { createDataSource, loadConfig } from '@vigie/platform';
import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { quantile, record, writeResults } from '../support/results';
import { startProduct } from '../support/server-process';

const ROWS = 100_000;
const BAD_SHARE = 50;
const ROUNDS = 3;

const HEADERS = ['N°', 'Préfecture', 'Date des faits', 'Public', 'Titre détenu', 'Date d’expiration', 'Difficultés', 'Droits perdus', 'Organisme', 'État de la rupture', 'Montant perdu', 'CCC', 'Réponse CCC', 'Heures', 'Commentaires'];
const of = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const french = (day: string) => day.split('-').reverse().join('/');

/** A spreadsheet as structures keep them, two rows in a hundred of them bad, a comment in one row of four. */
function spreadsheet(): Buffer {
  const today = parisDate(new Date());
  const days = Array.from({ length: 700 }, (_, at) => addDays(today, -at - 1));
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const day = of(days, at);
    return [
      at, of(['Rhône', 'Isère', 'Loire', 'Lyon', 'Ain', 'Savoie'], at), at % BAD_SHARE === 0 ? '31/02/2026' : french(day), of(['Réfugié', 'BPI', 'Droit commun', 'Jeune majeur'], at), of(['API', 'Récépissé', 'Titre de séjour'], at),
      french(addDays(day, 20)), of(['Retard', '"E-photo ; Changement d’adresse"', 'Attestation non reconnue'], at), of(['RSA', 'Emploi', '"CAF ; Banque"', 'Logement social'], at), of(['CAF', 'Employeur', 'Banque'], at),
      of(['Suspendu', 'Perdu', 'Refus'], at), `${at % 900},50`, of(['oui', 'non'], at), at % 2 === 0 ? 'Pas de réponse' : '', of(['1h30', '2', '0,75'], at), at % 4 === 0 ? `Relance numéro ${at % 40} sans réponse de la préfecture depuis deux mois.` : '',
    ].join(';');
  });
  return Buffer.from([HEADERS.join(';'), ...lines].join('\r\n'));
}

/** The peer: COPY of the very rows that the import made, into tables with the same columns, indexes, keys and triggers, already in PostgreSQL's own format. */
async function copyOfTheSame(database: BenchDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const read = async (table: string) => Buffer.concat(await arrayOf(client.query(copyTo(`COPY (SELECT * FROM ${table}) TO STDOUT`))));
  const [reports, ruptures] = [await read('report'), await read('rupture')];
  await client.query('TRUNCATE rupture, report CASCADE');
  await client.query('CHECKPOINT');
  const started = performance.now();
  await client.query('BEGIN');
  for (const [table, body] of [['report', reports], ['rupture', ruptures]] as const) {
    const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
    const finished = once(stream, 'finish');
    stream.end(body);
    await finished;
  }
  await client.query('COMMIT');
  const seconds = (performance.now() - started) / 1_000;
  await client.end();
  return seconds;
}

async function arrayOf(stream: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

async function main(): Promise<void> {
  const database = await benchDatabase();
  const product = await startProduct(database.url, { VIGIE_DEMO_REPORTS: '0' });
  await product.stop();
  const dataSource = createDataSource({ url: database.url, entities: [], migrations: [], poolSize: 4, applicationName: 'bench-import' });
  await dataSource.initialize();
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, VIGIE_SECRET: 'x'.repeat(32) });
  const [structure] = await database.query<{ id: string }>('SELECT id FROM structure WHERE active ORDER BY number LIMIT 1');
  const file = spreadsheet();
  const [ours, checks, peer]: number[][] = [[], [], []];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await database.query('TRUNCATE rupture, report, import_part, report_import CASCADE');
      await database.query('CHECKPOINT');
      const wish = { structure: structure!.id, fileName: 'bench.csv', body: file, masking: false };
      // The whole command: received, understood, checked once for the dry run, then checked again and stored.
      const started = performance.now();
      const report = await importFile(dataSource, config, { ...wish, until: 'DONE', passed: (pass, seconds) => (pass === 'RUN' ? ours! : checks!).push(seconds) });
      console.log(`  round ${round + 1}: ${((performance.now() - started) / 1_000).toFixed(2)} s in all, ${report.counts.added} added, ${report.counts.bad} bad`);
      if (report.counts.added !== ROWS - ROWS / BAD_SHARE || report.counts.bad !== ROWS / BAD_SHARE) throw new Error(`${JSON.stringify(report.counts)} is not what the file holds`);
      peer!.push(await copyOfTheSame(database));
    }
  } finally {
    await dataSource.destroy();
    await database.stop();
  }
  record('import validated and stored', 'rows/s', ROWS / quantile(ours!, 0.5), (ROWS - ROWS / BAD_SHARE) / quantile(peer!, 0.5), 'higher', 'ours ≥ 20,000; peer: COPY of the same rows, unread and unchecked');
  console.log(`  dry run: ${Math.round(ROWS / quantile(checks!, 0.5)).toLocaleString('en')} rows/s validated`);
  writeResults();
}

await main();
