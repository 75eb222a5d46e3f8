import { addDays, type IsoDate } from '@vigie/domain';
import { EARLIEST_DAY } from '../report-form';
import type { Finding, Rule } from '../validation';

/** A residence permit is valid ten years at most, and its renewal may be entered ahead. */
export const LONGEST_VALIDITY_DAYS = 11 * 366;
/** Documents that expired long ago are still the point of some reports; older than this is a slip. */
export const OLDEST_EXPIRY = '2005-01-01';

export const reportDates: Rule = ({ occurredOn, discoveredOn }, { today }) => [
  ...pastDay('occurredOn', occurredOn, today),
  ...pastDay('discoveredOn', discoveredOn, today),
  ...inOrder('discoveredOn', occurredOn, discoveredOn),
];

export const expiryDate: Rule = ({ stayDocument, stayDocumentExpiresOn }, { today }) => {
  if (stayDocumentExpiresOn == null) return [];
  const latest = stayDocument === 'NONE' ? addDays(today, 1) : addDays(today, LONGEST_VALIDITY_DAYS);
  const plausible = stayDocumentExpiresOn >= OLDEST_EXPIRY && stayDocumentExpiresOn <= latest;
  return plausible ? [] : [{ path: 'stayDocumentExpiresOn', code: 'DATE_IMPLAUSIBLE' }];
};

export const ruptureDates: Rule = ({ ruptures }, { today }) => ruptures.flatMap(({ since, until }, index) => [
  ...pastDay(`ruptures.${index}.since`, since, today),
  ...pastDay(`ruptures.${index}.until`, until, today),
  ...inOrder(`ruptures.${index}.until`, since, until),
]);

function pastDay(path: string, day: IsoDate | null | undefined, today: IsoDate): Finding[] {
  if (day == null) return [];
  if (day > addDays(today, 1)) return [{ path, code: 'DATE_IN_FUTURE' }];
  return day < EARLIEST_DAY ? [{ path, code: 'DATE_TOO_OLD' }] : [];
}

function inOrder(path: string, first: IsoDate | null | undefined, second: IsoDate | null | undefined): Finding[] {
  return first != null && second != null && second < first ? [{ path, code: 'DATE_ORDER' }] : [];
}
