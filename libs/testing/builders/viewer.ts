import type { DataSource } from 'typeorm';
import type { Role, Viewer } from '@vigie/access';
import { newId, type Scope } from '@vigie/platform';
import { FEDERATIONS } from '@vigie/reference';
import { anAccount } from './account';
import type { BuiltStructure } from './structure';

/** A signed-in member of a structure, with a row in `account`. */
export async function aMember(dataSource: DataSource, structure: BuiltStructure, role: 'REPORTER' | 'STRUCTURE_MANAGER' = 'REPORTER'): Promise<Viewer> {
  const { id } = await anAccount(dataSource, { role, structureId: structure.id });
  return viewer(id, role, { kind: 'STRUCTURE', accountId: id, structureId: structure.id }, structure, null);
}

/** Signed-in staff of a regional federation, with a row in `account`. */
export async function aRegional(dataSource: DataSource, federationCode: string): Promise<Viewer> {
  const federation = FEDERATIONS.find(({ code }) => code === federationCode);
  if (!federation) throw new Error(`No federation ${federationCode}`);
  const { id } = await anAccount(dataSource, { role: 'REGIONAL', federationCode });
  return viewer(id, 'REGIONAL', { kind: 'REGION', accountId: id, federationCode, regionCodes: federation.regionCodes }, null, federation);
}

/** Signed-in staff of the national federation, or an administrator, with a row in `account`. */
export async function aNational(dataSource: DataSource, role: 'NATIONAL' | 'ADMIN' = 'NATIONAL'): Promise<Viewer> {
  const { id } = await anAccount(dataSource, { role });
  return viewer(id, role, { kind: role === 'ADMIN' ? 'OPERATIONS' : 'NATION', accountId: id }, null, null);
}

function viewer(id: string, role: Role, scope: Scope, structure: BuiltStructure | null, federation: Viewer['federation']): Viewer {
  const account = { id, email: `${id}@vigie.test`, displayName: 'Camille Essai', demo: false };
  return { account, role, scope, structure, federation, secondFactor: 'READY', sessionId: newId(), signedInAt: new Date() };
}
