import type { EntityManager } from 'typeorm';

export interface TerritoryRegion { readonly code: string; readonly name: string }
export interface TerritoryDepartment extends TerritoryRegion { readonly regionCode: string }
export interface TerritorySite extends TerritoryRegion {
  readonly kind: 'PREFECTURE' | 'SOUS_PREFECTURE';
  readonly departmentCode: string;
  readonly regionCode: string;
  readonly communeCode: string;
  readonly communeName: string;
}
export interface FederationTerritory extends TerritoryRegion { readonly regionCodes: readonly string[] }

export function readRegions(manager: EntityManager): Promise<TerritoryRegion[]> {
  return manager.query('SELECT code, name FROM region ORDER BY code');
}

export function readDepartments(manager: EntityManager): Promise<TerritoryDepartment[]> {
  return manager.query('SELECT code, name, region_code AS "regionCode" FROM department ORDER BY length(code), code');
}

/** Préfectures first within each département. */
export function readSites(manager: EntityManager): Promise<TerritorySite[]> {
  return manager.query(
    `SELECT code, kind, name, department_code AS "departmentCode", region_code AS "regionCode", commune_code AS "communeCode", commune_name AS "communeName"
       FROM prefecture_site ORDER BY length(department_code), department_code, kind, code`,
  );
}

const FEDERATION = `
  SELECT f.code, f.name, ARRAY(SELECT r.region_code FROM federation_region r WHERE r.federation_code = f.code ORDER BY 1) AS "regionCodes" FROM federation f`;

export function readFederations(manager: EntityManager): Promise<FederationTerritory[]> {
  return manager.query(`${FEDERATION} ORDER BY f.name`);
}

export async function readFederation(manager: EntityManager, code: string): Promise<FederationTerritory | null> {
  const [federation] = await manager.query<FederationTerritory[]>(`${FEDERATION} WHERE f.code = $1`, [code]);
  return federation ?? null;
}
