import type { DataSource } from 'typeorm';
import { DEPARTMENTS, FEDERATIONS, PREFECTURE_SITES, REGIONS } from '@vigie/reference';

/** Regions, départements, sites and federations, as the reference has them. */
export async function seedTerritories(dataSource: DataSource): Promise<void> {
  const regions = FEDERATIONS.flatMap((federation) => federation.regionCodes.map((region) => ({ region, federation: federation.code })));
  await load(dataSource, 'region', 'code text, name text', REGIONS);
  await load(dataSource, 'department', 'code text, name text, region_code text', DEPARTMENTS.map((d) => ({ ...d, region_code: d.regionCode })));
  await load(dataSource, 'prefecture_site', 'code text, kind text, name text, department_code text, region_code text, commune_code text, commune_name text', PREFECTURE_SITES.map((site) => ({
    code: site.code, kind: site.kind, name: site.name, department_code: site.departmentCode,
    region_code: site.regionCode, commune_code: site.communeCode, commune_name: site.communeName,
  })));
  await load(dataSource, 'federation', 'code text, name text', FEDERATIONS);
  await load(dataSource, 'federation_region', 'region_code text, federation_code text', regions.map(({ region, federation }) => ({ region_code: region, federation_code: federation })));
}

async function load(dataSource: DataSource, table: string, columns: string, rows: readonly object[]): Promise<void> {
  const names = columns.split(', ').map((column) => column.split(' ')[0]).join(', ');
  await dataSource.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row(${columns}) ON CONFLICT DO NOTHING`, [JSON.stringify(rows)]);
}
