import type { EntityManager } from 'typeorm';
import { runPrepared, type PreparedStatement } from '@vigie/platform';
import { PREFECTURE_SITES, REGIONS } from '@vigie/reference';
import gatherTerritories from './gather-territories.sql?raw';

/** The territory of the rows that count all there is. */
export const NATION = 'FR';

/** A row of cross buckets, but for what it counts. */
export interface CrossKey {
  /** A region. */
  readonly territory: string;
  readonly first: number;
  readonly second: number;
  readonly era: string;
}

const GATHER: PreparedStatement = { name: 'gather-territories', text: gatherTerritories };

const SITES_OF_REGIONS = [PREFECTURE_SITES.map(({ code }) => code), PREFECTURE_SITES.map(({ regionCode }) => regionCode), PREFECTURE_SITES.map(({ regionCode }) => regionCode)] as const;
const REGIONS_OF_NATION = [REGIONS.map(({ code }) => code), REGIONS.map(() => NATION), REGIONS.map(() => null)] as const;

/** Puts rows of sites, as they stand, into those of their regions, and these into the nation's. */
export async function gatherRegions(manager: EntityManager, keys: readonly CrossKey[]): Promise<void> {
  const national = new Map(keys.map((key) => [`${key.first} ${key.second} ${key.era}`, { ...key, territory: NATION }]));
  await runPrepared(manager, GATHER, [...columnsOf(keys), ...SITES_OF_REGIONS]);
  await runPrepared(manager, GATHER, [...columnsOf([...national.values()]), ...REGIONS_OF_NATION]);
}

const columnsOf = (keys: readonly CrossKey[]) => [keys.map(({ territory }) => territory), keys.map(({ first }) => first), keys.map(({ second }) => second), keys.map(({ era }) => era)];
