import { hashPassword } from '@vigie/access';
import { DEFAULT_DEMONSTRATION_REPORTS, loadDemonstration } from '@vigie/demonstration';
import type { Config } from '@vigie/platform';
import { DEMONSTRATION_PASSWORD, createDemonstrationAccounts } from './demonstration-accounts';
import type { OpenDatabase } from './open-database';

/**
 * Fills an empty database with the demonstration federation, its accounts and its reports, and counts them into buckets.
 * A database that already has a structure is left as it is.
 */
export async function prepareDemonstration(config: Config, database: OpenDatabase, say: (line: string) => void, rebuild: (progress: (done: number, of: number) => void) => Promise<unknown>): Promise<void> {
  const [{ structures }] = await database.dataSource.query<[{ structures: number }]>('SELECT count(*)::int AS structures FROM structure');
  if (structures > 0) return;
  const reports = config.demoReports ?? DEFAULT_DEMONSTRATION_REPORTS;
  say(`Demonstration data: 485 structures, ${reports.toLocaleString('en')} reports…`);
  const big = reports > 100_000;
  const federation = await loadDemonstration(database.url, {
    reports,
    now: new Date(),
    progress: (loaded) => { if (big) say(`  ${loaded.toLocaleString('en')} reports loaded`); },
  });
  await createDemonstrationAccounts(database.dataSource, federation, await hashPassword(DEMONSTRATION_PASSWORD));
  say('  counting them into buckets…');
  await rebuild((done, of) => { if (big) say(`  buckets: ${done} of ${of}`); });
}
