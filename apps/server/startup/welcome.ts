import type { DataSource } from 'typeorm';
import type { Config } from '@vigie/platform';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './demonstration-accounts';

/** What the terminal says once everything answers. */
export async function welcome(config: Config, dataSource: DataSource, milliseconds: number): Promise<string> {
  const ready = `Vigie is ready in ${(milliseconds / 1000).toFixed(1)} s (role ${config.role}).`;
  if (config.role === 'worker') return ready;
  const lines = [ready, '', `  Declaration app   ${config.publicUrl}/`, `  Console           ${config.publicUrl}/console/`, `  GraphQL           ${config.publicUrl}/graphql`, ''];
  return [...lines, ...(await (config.demo ? demonstration() : firstAdministrator(dataSource)))].join('\n');
}

function demonstration(): string[] {
  const width = Math.max(...DEMONSTRATION_ACCOUNTS.map((account) => account.email.length));
  return [
    `  Demonstration accounts, password ${DEMONSTRATION_PASSWORD}:`,
    ...DEMONSTRATION_ACCOUNTS.map((a) => `    ${a.email.padEnd(width)}  ${a.role}${a.federation ? ` (FAS ${a.federation})` : ''}`),
    '',
    '  Ctrl-C stops everything.',
  ];
}

async function firstAdministrator(dataSource: DataSource): Promise<string[]> {
  const [{ administrators }] = await dataSource.query<[{ administrators: number }]>(`SELECT count(*)::int AS administrators FROM account WHERE role = 'ADMIN'`);
  if (administrators > 0) return [];
  return ['  There is no administrator yet. Create the first one, in another terminal:', '    npm run vigie -- create-user --role ADMIN --email you@example.org', ''];
}
