import { badUserInput } from '@vigie/access';
import { daysBetween, type IsoDate } from '@vigie/domain';
import { MESSAGES } from '../messages.fr';

/** Civil days, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const LONGEST_DAYS = 3_653;

/** @throws badUserInput when it runs backwards or is longer than ten years */
export function checkPeriod({ from, to }: Period): void {
  if (from > to) throw badUserInput(MESSAGES.periodReversed);
  if (daysBetween(from, to) > LONGEST_DAYS) throw badUserInput(MESSAGES.periodTooLong);
}
