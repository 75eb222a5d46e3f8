import { findIdentifiers } from '@vigie/domain';
import { PURPOSE_MESSAGES } from '../messages.fr';
import { badUserInput } from '../refusals/refusals';

const PURPOSE_MIN = 10;
const PURPOSE_MAX = 300;

/**
 * Why something a person wrote or handed over is opened, as it goes into a log that is kept for ever: it may no more name a person than a report may.
 * @param missing what to say, in French, when there is none worth the name
 * @throws badUserInput when it is missing, too long or names somebody
 */
export function statedPurpose(purpose: string | null, missing: string): string {
  const stated = purpose?.replace(/[\s\p{C}]+/gu, ' ').trim() ?? '';
  if (stated.length < PURPOSE_MIN) throw badUserInput(missing);
  if (stated.length > PURPOSE_MAX) throw badUserInput(PURPOSE_MESSAGES.tooLong);
  if (findIdentifiers(stated).length > 0) throw badUserInput(PURPOSE_MESSAGES.identifies);
  return stated;
}
