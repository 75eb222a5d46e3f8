import type { DataSource } from 'typeorm';
import { insertAccount, type Role } from '@vigie/access';
import { StartupError, SYSTEM, TransactionRunner } from '@vigie/platform';

/** Printed at start and written in the README: production refuses demonstration accounts. */
export const DEMONSTRATION_PASSWORD = 'demo-vigie-2026';

interface DemonstrationAccount {
  readonly email: string;
  readonly role: Role;
  readonly name: string;
  readonly federation?: string;
  readonly inStructure?: boolean;
}

export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { email: 'reporter@demo.vigie.test', role: 'REPORTER', name: 'Camille Démo', inStructure: true },
  { email: 'manager@demo.vigie.test', role: 'STRUCTURE_MANAGER', name: 'Dominique Démo', inStructure: true },
  { email: 'regional@demo.vigie.test', role: 'REGIONAL', name: 'Sacha Démo', federation: 'ARA' },
  { email: 'idf@demo.vigie.test', role: 'REGIONAL', name: 'Alix Démo', federation: 'IDF' },
  { email: 'national@demo.vigie.test', role: 'NATIONAL', name: 'Charlie Démo' },
  // What national staff write, somebody else approves.
  { email: 'direction@demo.vigie.test', role: 'NATIONAL', name: 'Dany Démo' },
  { email: 'admin@demo.vigie.test', role: 'ADMIN', name: 'Andrea Démo' },
];

/** The reporter and the manager belong to the first structure that stands at the préfecture of the Rhône. */
export async function createDemonstrationAccounts(dataSource: DataSource, passwordHash: string): Promise<void> {
  await new TransactionRunner(dataSource).run(SYSTEM, async (manager) => {
    const [structure] = await manager.query<{ id: string }[]>(`SELECT id FROM structure WHERE demo AND site_code = 'P69' ORDER BY number LIMIT 1`);
    for (const { email, role, name, federation: federationCode, inStructure } of DEMONSTRATION_ACCOUNTS) {
      await insertAccount(manager, { email, role, displayName: name, federationCode, structureId: inStructure ? structure?.id : null, passwordHash, demo: true });
    }
  });
}

/** Their password is public, whatever this start was asked for. @throws StartupError when the database has any that may sign in */
export async function refuseDemonstrationAccounts(dataSource: DataSource): Promise<void> {
  const [{ found }] = await dataSource.query<[{ found: boolean }]>('SELECT EXISTS (SELECT FROM account WHERE demo AND disabled_at IS NULL) AS found');
  if (found) throw new StartupError('Production refuses a database with demonstration accounts, whose password is public: start on another one.');
}
