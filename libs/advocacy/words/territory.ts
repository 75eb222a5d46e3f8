import { findDepartment, findRegion, findSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import type { DossierEntity } from '../persistence/dossier.entities';

export type Place = Pick<DossierEntity, 'regionCode' | 'departmentCode' | 'siteCode'>;

/** The territory of a dossier, in words: the narrowest it has. */
export function territoryOf({ regionCode, departmentCode, siteCode }: Place): string {
  if (siteCode) return findSite(siteCode)?.name ?? siteCode;
  if (departmentCode) return findDepartment(departmentCode)?.name ?? departmentCode;
  return regionCode ? findRegion(regionCode)?.name ?? regionCode : MESSAGES.nation;
}
