import { badUserInput } from '@vigie/access';
import { findIdentifiers } from '@vigie/domain';
import { MESSAGES } from '../messages.fr';

const PURPOSE_MIN = 10;
const PURPOSE_MAX = 300;

/**
 * Why a file is opened, as it goes into a log that is kept for ever: it may no more name a person than a report may.
 * @throws badUserInput when it is missing, too long or names somebody
 */
export function statedPurpose(purpose: string | null): string {
  const stated = purpose?.replace(/[\s\p{C}]+/gu, ' ').trim() ?? '';
  if (stated.length < PURPOSE_MIN) throw badUserInput(MESSAGES.purposeMissing);
  if (stated.length > PURPOSE_MAX) throw badUserInput(MESSAGES.purposeTooLong);
  if (findIdentifiers(stated).length > 0) throw badUserInput(MESSAGES.purposeIdentifies);
  return stated;
}
