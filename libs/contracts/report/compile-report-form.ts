import { addDays, isCaseCode } from '@vigie/domain';
import { RECOURSE_OPTIONS } from '@vigie/reference';
import { AMOUNT_LOST_MAX_EUROS, ATTEMPT_CHANNELS, EARLIEST_DAY, HOURS_SPENT_MAX, LIST_MAX_LENGTH, TEXT_MAX_LENGTH, type Attempt, type AttemptChannel, type ReportForm, type Rupture } from './report-form';
import { isRetired } from './rules/codes';
import { LONGEST_VALIDITY_DAYS, OLDEST_EXPIRY } from './rules/dates';
import type { ValidationContext } from './validation';
import type { FormVocabularies } from './vocabularies';

/** A complete draft that is surely valid comes back as it is; null is « not sure »: `validateReportForm` decides, and says why. */
export type SureCheck = (draft: ReportForm) => ReportForm | null;

const UNTIDY = /(?![\n\t])[\p{Cc}\p{Cs}\p{NChar}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u2028\u2029]/u;

/**
 * The checks of `validateReportForm` for many drafts under one context: vocabularies as sets, each day judged once, no
 * error worded. It may only ever say yes where the form does, and does for whatever comes out of the form: a property holds it to both.
 */
export function compileReportForm(context: ValidationContext): SureCheck {
  const codes = codesInUse(context);
  const outcomes = outcomesByChannel(context);
  const latest = addDays(context.today, 1);
  const latestExpiry = addDays(context.today, LONGEST_VALIDITY_DAYS);
  const days = new Map<string, boolean>();

  const isDay = (day: unknown): day is string => {
    if (typeof day !== 'string') return false;
    let real = days.get(day);
    if (real === undefined) days.set(day, (real = isRealDay(day)));
    return real;
  };
  const isPast = (day: unknown): boolean => isDay(day) && day <= latest && day >= EARLIEST_DAY;
  const isTidyText = (text: unknown): boolean => text === null || (typeof text === 'string' && text !== '' && text.length <= TEXT_MAX_LENGTH
    && !UNTIDY.test(text) && text.trim() === text && text.normalize('NFC') === text && context.findIdentifiers(text).length === 0);
  const isRupture = ({ right, body, state, since, until, amountLost }: Rupture): boolean => codes.rightsLost.has(right)
    && (body === null || codes.ruptureBodies.has(body)) && codes.ruptureStates.has(state) && isPast(since)
    && (until === null || (isPast(until) && until >= since)) && (amountLost === null || isAmount(amountLost));
  const isAttempt = (channel: AttemptChannel, { tried, outcome }: Attempt): boolean =>
    typeof tried === 'boolean' && (outcome === null || (tried && outcomes[channel].has(outcome)));
  const isExpiry = ({ stayDocument, stayDocumentExpiresOn: day }: ReportForm): boolean =>
    day === null || (isDay(day) && day >= OLDEST_EXPIRY && day <= (stayDocument === 'NONE' ? latest : latestExpiry));

  return (draft) => {
    const sure = context.sites.has(draft.siteCode) && codes.audiences.has(draft.audience) && codes.stayDocuments.has(draft.stayDocument)
      && codes.causalities.has(draft.causality) && isPast(draft.occurredOn) && isPast(draft.discoveredOn) && draft.discoveredOn >= draft.occurredOn
      && isExpiry(draft) && isSet(draft.difficulties, codes.difficulties) && draft.difficulties.length > 0
      && draft.ruptures.length <= LIST_MAX_LENGTH && draft.ruptures.every(isRupture) && allDifferent(draft.ruptures)
      && ATTEMPT_CHANNELS.every((channel) => isAttempt(channel, draft.attempts[channel]))
      && (draft.hoursSpent === null || isHours(draft.hoursSpent)) && (draft.caseCode === null || isCaseCode(draft.caseCode))
      && typeof draft.testimonyConsent === 'boolean' && !(draft.testimony === null && draft.testimonyConsent)
      && isTidyText(draft.narrative) && isTidyText(draft.testimony);
    return sure ? draft : null;
  };
}

function codesInUse({ vocabularies, vocabularyVersion }: ValidationContext): Readonly<Record<keyof FormVocabularies, ReadonlySet<string>>> {
  const inUse = (name: keyof FormVocabularies) => new Set(vocabularies[name].filter((term) => !isRetired(term, vocabularyVersion)).map(({ code }) => code));
  return {
    audiences: inUse('audiences'), stayDocuments: inUse('stayDocuments'), difficulties: inUse('difficulties'), rightsLost: inUse('rightsLost'),
    ruptureBodies: inUse('ruptureBodies'), ruptureStates: inUse('ruptureStates'), causalities: inUse('causalities'), recourseOutcomes: inUse('recourseOutcomes'),
  };
}

function outcomesByChannel(context: ValidationContext): Readonly<Record<AttemptChannel, ReadonlySet<string>>> {
  const inUse = context.vocabularies.recourseOutcomes.filter((term) => !isRetired(term, context.vocabularyVersion));
  const of = (channel: AttemptChannel) => {
    const listed: readonly string[] = RECOURSE_OPTIONS[channel].outcomes;
    return new Set(inUse.filter(({ code, group }) => listed.includes(code) || group === channel).map(({ code }) => code));
  };
  return { CCC: of('CCC'), PAN: of('PAN'), SUBSTITUTION: of('SUBSTITUTION') };
}

function isRealDay(day: string): boolean {
  const read = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!read) return false;
  const [year, month, date] = read.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate() && year >= 1000;
}

function isSet(list: readonly string[], codes: ReadonlySet<string>): boolean {
  return list.length <= LIST_MAX_LENGTH && list.every((code, index) => codes.has(code) && list.indexOf(code) === index);
}

function allDifferent(ruptures: readonly Rupture[]): boolean {
  return ruptures.length < 2 || new Set(ruptures.map(({ right }) => right)).size === ruptures.length;
}

function isAmount(euros: unknown): boolean {
  return typeof euros === 'number' && euros >= 0 && euros <= AMOUNT_LOST_MAX_EUROS && Math.round(euros * 100) / 100 === euros;
}

function isHours(hours: unknown): boolean {
  return typeof hours === 'number' && hours >= 0 && hours <= HOURS_SPENT_MAX && Number.isInteger(hours * 4);
}
