import type { DataSource } from 'typeorm';
import { insertAccount, type Role } from '@vigie/access';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import type { DemonstrationFederation } from '@vigie/demonstration';

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
  { email: 'admin@demo.vigie.test', role: 'ADMIN', name: 'Andrea Démo' },
];

/** The reporter and the manager belong to the first structure that stands at the préfecture of the Rhône. */
export async function createDemonstrationAccounts(dataSource: DataSource, federation: DemonstrationFederation, passwordHash: string): Promise<void> {
  const structure = federation.structures.find((candidate) => candidate.siteCode === 'P69');
  await new TransactionRunner(dataSource).run(SYSTEM, async (manager) => {
    for (const { email, role, name, federation: federationCode, inStructure } of DEMONSTRATION_ACCOUNTS) {
      await insertAccount(manager, { email, role, displayName: name, federationCode, structureId: inStructure ? structure?.id : null, passwordHash, demo: true });
    }
  });
}
