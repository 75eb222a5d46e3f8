import type { DataSource, EntityManager } from 'typeorm';
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
    await giveSilentOnesSomebody(manager);
  });
}

/** Days without a report that make a structure silent to the follow-up of the network, with some to spare. */
const SILENT_DAYS = 62;

/** Three of four structures that stopped reporting have somebody to write to, who signs in by link alone; the fourth shows what having nobody looks like. */
async function giveSilentOnesSomebody(manager: EntityManager): Promise<void> {
  const silent = await manager.query<{ id: string; number: number }[]>(
    `SELECT id, number FROM structure s WHERE demo AND active AND NOT EXISTS (SELECT FROM account a WHERE a.structure_id = s.id)
       AND NOT EXISTS (SELECT FROM report r WHERE r.structure_id = s.id AND r.created_at > now() - make_interval(days => $1)) ORDER BY number`, [SILENT_DAYS]);
  for (const [at, { id, number }] of silent.entries()) {
    if (at % 4 === 3) continue;
    await insertAccount(manager, { email: `structure-${number}@demo.vigie.test`, role: 'STRUCTURE_MANAGER', displayName: `Responsable n° ${number}`, structureId: id, passwordHash: null, demo: true });
  }
}

/** Their password is public, whatever this start was asked for. @throws StartupError when the database has any that may sign in */
export async function refuseDemonstrationAccounts(dataSource: DataSource): Promise<void> {
  const [{ found }] = await dataSource.query<[{ found: boolean }]>('SELECT EXISTS (SELECT FROM account WHERE demo AND disabled_at IS NULL) AS found');
  if (found) throw new StartupError('Production refuses a database with demonstration accounts, whose password is public: start on another one.');
}
