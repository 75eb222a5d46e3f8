import { badUserInput, notFound } from '@vigie/access';
import type { BucketLevel } from '@vigie/domain';
import { MESSAGES } from '../messages.fr';
import type { FigureScope } from './figure-scope';
import { findTerritory, type Place } from './territories';

/** One territory of the scope, by its code and level; both absent for the whole scope. */
export interface PlaceAsked {
  readonly territory?: string | null;
  readonly level?: BucketLevel | null;
}

/** @throws badUserInput for a territory that is none, or without its level; notFound for one outside the scope */
export function placeIn({ territory, level }: PlaceAsked, scope: FigureScope): Place | null {
  if (territory == null) return null;
  if (level == null) throw badUserInput(MESSAGES.territoryWithoutLevel);
  const found = findTerritory(level, territory);
  if (!found) throw badUserInput(MESSAGES.unknownTerritory);
  if (!scope.regionCodes.includes(found.regionCode)) throw notFound();
  return { level, territory };
}
