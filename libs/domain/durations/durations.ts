import { addDays, daysBetween, type IsoDate } from '../calendar/paris-day';

/** From `since`, included, to `until`, the first day it is over; null: it lasts. */
export interface Span {
  readonly since: IsoDate;
  readonly until: IsoDate | null;
}

/** Days covered by spans that may overlap, each day once; one that lasts is counted up to `today`. */
export function daysCovered(spans: readonly Span[], today: IsoDate): number {
  const closed = spans
    .map(({ since, until }) => ({ since, until: until ?? today }))
    .filter(({ since, until }) => since < until)
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  let covered = 0;
  let reached = '';
  for (const { since, until } of closed) {
    const from = since > reached ? since : reached;
    if (until > from) covered += daysBetween(from, until);
    if (until > reached) reached = until;
  }
  return covered;
}

export interface RuptureSpan extends Span { readonly right: string }
export interface RightDuration {
  readonly right: string;
  readonly days: number;
  /** At least one of its ruptures has no end. */
  readonly ongoing: boolean;
}

/** Days without each right, longest first. Two ruptures of one right on the same day are one day. */
export function daysWithoutRights(ruptures: readonly RuptureSpan[], today: IsoDate): RightDuration[] {
  const byRight = new Map<string, RuptureSpan[]>();
  for (const rupture of ruptures) byRight.set(rupture.right, [...(byRight.get(rupture.right) ?? []), rupture]);
  return [...byRight]
    .map(([right, spans]) => ({ right, days: daysCovered(spans, today), ongoing: spans.some(({ until }) => until === null) }))
    .sort((a, b) => b.days - a.days || (a.right < b.right ? -1 : 1));
}

/** What a report says of the document the person held. */
export interface DocumentSeen {
  /** Day of the facts. */
  readonly on: IsoDate;
  readonly document: string;
  readonly expiresOn: IsoDate | null;
}

/**
 * Days without a valid stay document, as far as the reports tell: from the day after each expiry to the first later
 * report that saw a valid one, to `obtainedOn`, or to today. Null when no report says when a document expired.
 * @param obtainedOn the day a document was issued, for a case that was solved so
 */
export function daysWithoutDocument(seen: readonly DocumentSeen[], obtainedOn: IsoDate | null, today: IsoDate): number | null {
  return seen.every(({ expiresOn }) => expiresOn === null) ? null : daysCovered(spansWithoutDocument(seen, obtainedOn, today), today);
}

/** The stretches those days make up, some of which may overlap; one whose `until` is today goes on. Parameters as {@link daysWithoutDocument}. */
export function spansWithoutDocument(seen: readonly DocumentSeen[], obtainedOn: IsoDate | null, today: IsoDate): Span[] {
  const inOrder = [...seen].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return inOrder.flatMap((report, index): Span[] => {
    if (report.expiresOn === null) return [];
    const since = addDays(report.expiresOn, 1);
    const renewed = inOrder.slice(index + 1).find(({ on, document, expiresOn }) => document !== 'NONE' && expiresOn !== null && expiresOn > report.expiresOn! && expiresOn >= on);
    const end = [renewed?.on, obtainedOn ?? undefined, today].filter((day): day is IsoDate => day !== undefined).sort()[0]!;
    return since < end ? [{ since, until: end }] : [];
  });
}

/** Hours the structure spent, by quarters; null when nobody counted any. */
export function hoursSpent(counted: readonly (number | null)[]): number | null {
  const known = counted.filter((hours): hours is number => hours !== null);
  return known.length === 0 ? null : known.reduce((sum, hours) => sum + hours, 0);
}
