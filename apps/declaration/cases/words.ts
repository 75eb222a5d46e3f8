import { AUDIENCES, RECOURSE_CHANNELS, RECOURSE_MEANS, RIGHTS_LOST, STAY_DOCUMENTS, findSite, type VocabularyTerm } from '@vigie/reference';
import { formatRate } from '@vigie/ui';
import { typesetText } from '../shell/typeset';
import { text } from './messages.fr';

/** A label without what it says in parentheses; a code that staff added after this page was built reads as it is. */
const short = (terms: readonly VocabularyTerm[]) => (code: string): string =>
  typesetText((terms.find((term) => term.code === code)?.label ?? code).replace(/ \(.*\)$/, ''));

export const channelLabel = short(RECOURSE_CHANNELS);
export const meansLabel = short(RECOURSE_MEANS);
export const rightLabel = short(RIGHTS_LOST);
export const documentLabel = short(STAY_DOCUMENTS);
/** Whether what is said of a document agrees with a feminine: « Attestation… : expirée ». */
export const isFeminine = (document: string): boolean => document.startsWith('Attestation');
export const audienceLabel = short(AUDIENCES);
export const siteLabel = (code: string): string => typesetText(findSite(code)?.name ?? code);

/** « 1 jour », « 34 jours ». */
export const days = (count: number): string => typesetText(`${formatRate(count, 0)}\u00A0${Math.abs(count) < 2 ? 'jour' : 'jours'}`);
/** « 15 min », « 1,5 h ». */
export const hours = (count: number): string => (count > 0 && count < 1 ? text.minutes(count * 60) : text.hours(formatRate(count, 2)));

/** « dans 12 jours », « aujourd’hui », « il y a 3 jours ». */
export function distance(daysLeft: number): string {
  if (daysLeft === 0) return text.today;
  return daysLeft > 0 ? text.inDays(days(daysLeft)) : text.daysAgo(days(-daysLeft));
}
