import { addDays, countsInBuckets, parisDate, spansWithoutDocument, type IsoDate, type ReportStatus } from '@vigie/domain';
import type { ResultOf } from '../../graphql/graphql';
import type { CASE_FOR_LETTERS } from './read-facts';
import type { CaseFacts, DocumentGap, LostRight } from './letter-facts';

export type CaseForLetters = NonNullable<ResultOf<typeof CASE_FOR_LETTERS>['caseFile']>;
type Watched = ResultOf<typeof CASE_FOR_LETTERS>['expiries']['items'][number];

/** What a case says that letters repeat. Reports withdrawn since say nothing. */
export function factsOfCase(caseCode: string, structureName: string, given: CaseForLetters, watched: readonly Watched[], today: IsoDate): CaseFacts {
  const reports = given.reports.filter(({ status }) => status !== 'WITHDRAWN').sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return {
    caseCode, structureName, siteCode: given.siteCode,
    stayDocumentCode: given.stayDocument, stayDocumentExpiresOn: given.stayDocumentExpiresOn,
    renewalFiledOn: watched.find((end) => end.caseCode === caseCode && end.kind === 'STAY_DOCUMENT' && end.dueOn === given.stayDocumentExpiresOn)?.filedOn ?? null,
    difficultyCodes: [...new Set(reports.flatMap(({ difficulties }) => difficulties))],
    steps: given.steps.map(({ channel, means, outcome, awaited, takenOn, before }, index) => ({ key: String(index), channelCode: channel, meansCode: means, outcomeCode: outcome, awaited, on: takenOn, before })),
    losses: lossesOf(given.ruptures),
    gaps: gapsOf(given, today),
    reports: reports.map(({ id, reference, createdAt }) => ({ id, reference, filedOn: parisDate(new Date(createdAt)) })),
    enclosures: [],
  };
}

/** Each right and body once, since the first day it was lost; still lost when any report says so. */
function lossesOf(ruptures: CaseForLetters['ruptures']): LostRight[] {
  const losses = new Map<string, LostRight>();
  for (const { right, body, state, since, until, amountLost } of ruptures) {
    const known = losses.get(`${right} ${body}`);
    const first = known && known.since < since ? known.since : since;
    losses.set(`${right} ${body}`, { rightCode: right, bodyCode: body, stateCode: state, since: first, until: known && known.until === null ? null : until, amountLost: amountLost ?? known?.amountLost ?? null });
  }
  return [...losses.values()];
}

/** The very stretches whose days the page of the case counts; others are for whoever prints to add. */
function gapsOf({ reports, solution }: CaseForLetters, today: IsoDate): DocumentGap[] {
  const told = reports.filter(({ status }) => countsInBuckets(status as ReportStatus)).map(({ occurredOn, stayDocument, stayDocumentExpiresOn }) => ({ on: occurredOn, document: stayDocument, expiresOn: stayDocumentExpiresOn }));
  const gaps = spansWithoutDocument(told, solution?.solvedOn ?? null, today).map(({ since, until }): DocumentGap => ({ from: since, to: until !== null && until < today ? addDays(until, -1) : null }));
  return gaps.filter(({ from, to }, index) => gaps.findIndex((other) => other.from === from && other.to === to) === index);
}
