import { hashPassword } from '@vigie/access';
import { scanSurges } from '@vigie/alerts';
import { DEFAULT_DEMONSTRATION_REPORTS, loadDemonstration } from '@vigie/demonstration';
import { SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { DEMONSTRATION_PASSWORD, createDemonstrationAccounts } from './demonstration-accounts';
import type { OpenDatabase } from './open-database';

interface Standing { readonly structures: boolean; readonly demonstration: boolean; readonly accounts: boolean; readonly alerts: boolean }

type Say = (line: string) => void;

const STANDING = `
  SELECT EXISTS (SELECT FROM structure) AS structures, EXISTS (SELECT FROM structure WHERE demo) AS demonstration,
    EXISTS (SELECT FROM account WHERE demo) AS accounts, EXISTS (SELECT FROM surge_alert) AS alerts`;

/** Programs that start side by side on one empty database take turns at it: the second finds everything there. */
const TURN = 'vigie-demonstration';

/**
 * Fills an empty database with the demonstration federation and its reports, its accounts,
 * and the alerts of their last year. Each of the three is there whole or not at all: a start that was killed between two is taken up where it was.
 * A database with structures of its own is left as it is.
 */
export async function prepareDemonstration(config: Config, database: OpenDatabase, say: Say): Promise<void> {
  const turn = database.dataSource.createQueryRunner();
  try {
    await turn.query('SELECT pg_advisory_lock(hashtext($1))', [TURN]);
    await fillWhatIsMissing(config, database, say);
    await turn.query('SELECT pg_advisory_unlock(hashtext($1))', [TURN]);
  } finally {
    await turn.release();
  }
}

async function fillWhatIsMissing(config: Config, database: OpenDatabase, say: Say): Promise<void> {
  const [standing] = await database.dataSource.query<[Standing]>(STANDING);
  if (standing.structures && !standing.demonstration) return;
  const reports = config.demoReports ?? DEFAULT_DEMONSTRATION_REPORTS;
  const big = reports > 100_000;
  if (!standing.structures) {
    say(`Demonstration data: 485 structures, ${reports.toLocaleString('en')} reports…`);
    await loadDemonstration(database.url, {
      reports,
      now: new Date(),
      progress: (loaded) => { if (big) say(`  ${loaded.toLocaleString('en')} reports loaded`); },
    });
  }
  if (!standing.accounts) await createDemonstrationAccounts(database.dataSource, await hashPassword(DEMONSTRATION_PASSWORD));
  if (!standing.alerts) await scanLastYear(database);
  // The months of its past are published by a worker, in the background.
  if (!standing.structures) await database.dataSource.query(`INSERT INTO outbox_event (kind, payload) VALUES ('month.ended', '{}')`);
}

/** Nobody scanned while the demonstration's past went by: what nightly scans would have found is found at once. */
function scanLastYear({ dataSource }: OpenDatabase): Promise<unknown> {
  return new TransactionRunner(dataSource).run(SYSTEM, (manager) => scanSurges(manager, new Date(), { weeks: 52 }));
}
