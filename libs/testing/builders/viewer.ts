import type { DataSource } from 'typeorm';
import type { Role, Viewer } from '@vigie/access';
import { newId, type Scope } from '@vigie/platform';
import { FEDERATIONS } from '@vigie/reference';
import type { BuiltStructure } from './structure';

/** A signed-in member of a structure, with a row in `account`. */
export async function aMember(dataSource: DataSource, structure: BuiltStructure, role: 'REPORTER' | 'STRUCTURE_MANAGER' = 'REPORTER'): Promise<Viewer> {
  const id = newId();
  await addAccount(dataSource, id, role, structure.id, null);
  return viewer(id, role, { kind: 'STRUCTURE', accountId: id, structureId: structure.id }, structure, null);
}

/** Signed-in staff of a regional federation, with a row in `account`. */
export async function aRegional(dataSource: DataSource, federationCode: string): Promise<Viewer> {
  const id = newId();
  const federation = FEDERATIONS.find(({ code }) => code === federationCode);
  if (!federation) throw new Error(`No federation ${federationCode}`);
  await addAccount(dataSource, id, 'REGIONAL', null, federationCode);
  return viewer(id, 'REGIONAL', { kind: 'REGION', accountId: id, federationCode, regionCodes: federation.regionCodes }, null, federation);
}

/** Signed-in staff of the national federation, or an administrator, with a row in `account`. */
export async function aNational(dataSource: DataSource, role: 'NATIONAL' | 'ADMIN' = 'NATIONAL'): Promise<Viewer> {
  const id = newId();
  await addAccount(dataSource, id, role, null, null);
  return viewer(id, role, { kind: role === 'ADMIN' ? 'OPERATIONS' : 'NATION', accountId: id }, null, null);
}

async function addAccount(dataSource: DataSource, id: string, role: Role, structureId: string | null, federationCode: string | null): Promise<void> {
  await dataSource.query(
    `INSERT INTO account (id, email, display_name, role, structure_id, federation_code) VALUES ($1, $2, 'Camille Essai', $3, $4, $5)`,
    [id, `${id}@vigie.test`, role, structureId, federationCode],
  );
}

function viewer(id: string, role: Role, scope: Scope, structure: BuiltStructure | null, federation: Viewer['federation']): Viewer {
  const account = { id, email: `${id}@vigie.test`, displayName: 'Camille Essai', demo: false };
  return { account, role, scope, structure, federation, secondFactor: 'READY', sessionId: newId(), signedInAt: new Date() };
}
