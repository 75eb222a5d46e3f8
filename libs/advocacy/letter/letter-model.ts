import type { EntityManager } from 'typeorm';
import { findRegion } from '@vigie/reference';
import { DossierModelEntity } from '../persistence/dossier-snapshot.entity';
import type { Letterhead } from './letterhead';
import { BUILT_IN_TEMPLATE, DEFAULT_LETTERHEAD } from './template.fr';

/** What letters of the nation, or of a region, begin with. */
export interface LetterModel {
  readonly letterhead: Letterhead;
  readonly template: string;
  /** 0: nobody has changed it. */
  readonly revision: number;
}

export const placeOf = (regionCode: string | null): string => regionCode ?? 'NATION';

/** The model of the nation (null) or of a region: the staff's own, or the one built in. */
export async function modelOf(manager: EntityManager, regionCode: string | null): Promise<LetterModel> {
  const own = await manager.findOneBy(DossierModelEntity, { place: placeOf(regionCode) });
  if (own) return { letterhead: own.letterhead as unknown as Letterhead, template: own.template, revision: own.revision };
  const letterhead = regionCode === null ? DEFAULT_LETTERHEAD.national : DEFAULT_LETTERHEAD.regional(findRegion(regionCode)?.name ?? regionCode);
  return { letterhead, template: BUILT_IN_TEMPLATE, revision: 0 };
}
