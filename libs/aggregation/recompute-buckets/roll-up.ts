import type { EntityManager } from 'typeorm';
import type { BucketGrain, BucketLevel } from '@vigie/domain';
import { runPrepared, type PreparedStatement } from '@vigie/platform';
import { departmentsOf, findSite, sitesOf } from '@vigie/reference';
import rollUpSql from './roll-up.sql?raw';

const ROLL_UP: PreparedStatement = { name: 'roll-up', text: rollUpSql };

/**
 * Rolls what changed in the day buckets of some sites up to the départements, the region and the months; each step reads what
 * the one before wrote, so that a month of a region is the sum of thirteen rows and not of a thousand.
 * @param changed as `count-site-days.sql` gives it
 */
export async function rollUp(manager: EntityManager, region: string, sites: readonly string[], changed: string): Promise<void> {
  const own = [...sites];
  const departments = own.map(departmentOf);
  const regions = own.map(() => region);
  const partsOfDepartments = pairs(departments, (code) => sitesOf(code).map((site) => site.code));
  const partsOfRegion = pairs([region], (code) => departmentsOf(code).map((department) => department.code));
  type Buckets = [BucketLevel, BucketGrain];
  const step = (to: Buckets, from: Buckets, above: string[], parts: [string[], string[]]) =>
    runPrepared(manager, ROLL_UP, [changed, region, ...to, ...from, own, above, ...parts]);

  await step(['DEPARTMENT', 'DAY'], ['PREFECTURE', 'DAY'], departments, partsOfDepartments);
  await step(['REGION', 'DAY'], ['DEPARTMENT', 'DAY'], regions, partsOfRegion);
  await step(['PREFECTURE', 'MONTH'], ['PREFECTURE', 'DAY'], own, [own, own]);
  await step(['DEPARTMENT', 'MONTH'], ['PREFECTURE', 'MONTH'], departments, partsOfDepartments);
  await step(['REGION', 'MONTH'], ['DEPARTMENT', 'MONTH'], regions, partsOfRegion);
}

/** @throws when the site is not in the reference: no report could have it */
function departmentOf(site: string): string {
  const found = findSite(site);
  if (!found) throw new Error(`Unknown site ${site}`);
  return found.departmentCode;
}

/** Each distinct territory beside each of its parts, as two columns. */
function pairs(territories: readonly string[], partsOf: (territory: string) => readonly string[]): [string[], string[]] {
  const rows = [...new Set(territories)].flatMap((territory) => partsOf(territory).map((part) => [territory, part] as const));
  return [rows.map(([territory]) => territory), rows.map(([, part]) => part)];
}
