import type { DataSource } from 'typeorm';
import { newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';

export interface BuiltStructure {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly typeCode: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly siteCode: string;
}

/** An active CADA at the préfecture of the Rhône, unless told otherwise. Needs the catalogue. */
export async function aStructure(dataSource: DataSource, wished: { siteCode?: string; typeCode?: string; active?: boolean; demo?: boolean } = {}): Promise<BuiltStructure> {
  const id = newId();
  const site = findSite(wished.siteCode ?? 'P69');
  if (!site) throw new Error(`No site ${wished.siteCode}`);
  const name = `Structure ${id.slice(-6)}`;
  const place = { name, typeCode: wished.typeCode ?? 'CADA', regionCode: site.regionCode, departmentCode: site.departmentCode, siteCode: site.code };
  const [{ number }] = await dataSource.query<[{ number: number }]>(
    `INSERT INTO structure (id, name, type_code, region_code, department_code, site_code, active, demo) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING number`,
    [id, place.name, place.typeCode, place.regionCode, place.departmentCode, place.siteCode, wished.active ?? true, wished.demo ?? false],
  );
  return { id, number, ...place };
}
