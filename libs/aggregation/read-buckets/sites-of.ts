import type { BucketLevel } from '@vigie/domain';
import { PREFECTURE_SITES, type PrefectureSite } from '@vigie/reference';

const CODE: Readonly<Record<BucketLevel, (site: PrefectureSite) => string>> = {
  REGION: (site) => site.regionCode, DEPARTMENT: (site) => site.departmentCode, PREFECTURE: (site) => site.code,
};

/** Buckets are kept by préfecture site; any other territory is the sum of its own. */
export interface SitesOfTerritories {
  readonly sites: string[];
  /** For each site, the index of its territory among those asked for. */
  readonly territory: number[];
}

/** The sites that make up some territories of one level; unknown codes have none. */
export function sitesOfTerritories(level: BucketLevel, territories: readonly string[]): SitesOfTerritories {
  const places = new Map(territories.map((code, index) => [code, index]));
  const own = PREFECTURE_SITES.filter((site) => places.has(CODE[level](site)));
  return { sites: own.map(({ code }) => code), territory: own.map((site) => places.get(CODE[level](site))!) };
}

/** Sites, each with the code of the territory of a level that it lies in. */
export function territoryOfSites(sites: readonly string[], level: BucketLevel): string[] {
  const territory = new Map<string, string>(PREFECTURE_SITES.map((site) => [site.code, CODE[level](site)]));
  return sites.map((site) => territory.get(site)!);
}
