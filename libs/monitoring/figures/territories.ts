import type { BucketLevel } from '@vigie/domain';
import { DEPARTMENTS, PREFECTURE_SITES, REGIONS } from '@vigie/reference';

export interface Territory {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
}

/** One territory, by its code and the level it stands at. */
export interface Place {
  readonly level: BucketLevel;
  readonly territory: string;
}

const BY_LEVEL: Readonly<Record<BucketLevel, readonly Territory[]>> = {
  REGION: REGIONS.map(({ code, name }) => ({ code, name, regionCode: code })),
  DEPARTMENT: DEPARTMENTS,
  PREFECTURE: PREFECTURE_SITES,
};

/** The territories of a level that lie in these regions, in the order of the reference. */
export function territoriesOf(level: BucketLevel, regionCodes: readonly string[]): readonly Territory[] {
  return BY_LEVEL[level].filter(({ regionCode }) => regionCodes.includes(regionCode));
}

/** The territory of that code at that level, or undefined. */
export function findTerritory(level: BucketLevel, code: string): Territory | undefined {
  return BY_LEVEL[level].find((territory) => territory.code === code);
}
