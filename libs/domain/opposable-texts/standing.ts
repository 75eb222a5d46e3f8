import { daysBetween, type IsoDate } from '../calendar/paris-day';

/** Days after which a text that nobody has looked at again is marked as to be verified: the law of foreigners changes several times a year. */
export const VERIFIED_FOR_DAYS = 180;

/**
 * IN_FORCE: to be opposed. TO_VERIFY: in force as far as is known, but nobody of the federation has verified it lately.
 * NOT_YET and EXPIRED: outside its dates; letters leave it out.
 */
export type TextStanding = 'IN_FORCE' | 'TO_VERIFY' | 'NOT_YET' | 'EXPIRED';

export interface DatedText {
  readonly validFrom: IsoDate | null;
  /** Last day, included. */
  readonly validUntil: IsoDate | null;
  readonly verifiedOn: IsoDate | null;
}

/** Where a text stands on a day. */
export function standingOf({ validFrom, validUntil, verifiedOn }: DatedText, today: IsoDate): TextStanding {
  if (validFrom !== null && validFrom > today) return 'NOT_YET';
  if (validUntil !== null && validUntil < today) return 'EXPIRED';
  return verifiedOn !== null && daysBetween(verifiedOn, today) <= VERIFIED_FOR_DAYS ? 'IN_FORCE' : 'TO_VERIFY';
}

/** What stands for a text that may be opposed to any body. */
export const ANY_BODY = 'ANY';

/** The texts a letter to `bodyCode` may oppose on a day: its own first, then those for any body. */
export function textsOpposableTo<Text extends DatedText & { readonly bodyCode: string }>(texts: readonly Text[], bodyCode: string, today: IsoDate): Text[] {
  const standing = texts.filter((text) => ['IN_FORCE', 'TO_VERIFY'].includes(standingOf(text, today)));
  return [...standing.filter((text) => text.bodyCode === bodyCode), ...standing.filter((text) => text.bodyCode === ANY_BODY)];
}
