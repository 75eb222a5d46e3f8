import { forbidden, notFound, type Viewer } from '@vigie/access';
import { findSite, type PrefectureSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';

/** Who keeps the directory: regional staff in their regions, national staff everywhere. */
export interface Keeper {
  readonly accountId: string;
  /** Their federation, as everybody reads it. */
  readonly label: string;
  keeps(regionCode: string): boolean;
}

/** @throws forbidden for members of a structure and administrators */
export function keeperOf({ scope, federation }: Viewer): Keeper {
  if (scope.kind === 'NATION') return { accountId: scope.accountId, label: MESSAGES.national, keeps: () => true };
  if (scope.kind !== 'REGION') throw forbidden();
  return { accountId: scope.accountId, label: federation?.name ?? scope.federationCode, keeps: (region) => scope.regionCodes.includes(region) };
}

/** The site of an entry that was checked. @throws notFound when the keeper does not keep its region */
export function keptSite(keeper: Keeper, siteCode: string): PrefectureSite {
  const site = findSite(siteCode);
  if (!site || !keeper.keeps(site.regionCode)) throw notFound();
  return site;
}
