import { parisDate } from '@vigie/domain';
import type { ResultOf } from '../../graphql/graphql';
import type { CASE_FOR_LETTERS } from './read-facts';
import type { CaseFacts, DocumentGap, LostRight } from './letter-facts';

export type CaseForLetters = NonNullable<ResultOf<typeof CASE_FOR_LETTERS>['caseFile']>;

/** What a case says that letters repeat. Reports withdrawn since say nothing. */
export function factsOfCase(caseCode: string, structureName: string, given: CaseForLetters): CaseFacts {
  const reports = given.reports.filter(({ status }) => status !== 'WITHDRAWN').sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return {
    caseCode, structureName, siteCode: given.siteCode,
    stayDocumentCode: given.stayDocument, stayDocumentExpiresOn: given.stayDocumentExpiresOn,
    difficultyCodes: [...new Set(reports.flatMap(({ difficulties }) => difficulties))],
    steps: given.steps.map(({ channel, means, outcome, takenOn, before }, index) => ({ key: String(index), channelCode: channel, meansCode: means, outcomeCode: outcome, on: takenOn, before })),
    losses: lossesOf(given.ruptures),
    gaps: gapsOf(given),
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

/** A document that had ended before the case's last activity leaves a gap from the day after; others are for whoever prints to add. */
function gapsOf({ stayDocumentExpiresOn, lastActivityOn }: CaseForLetters): DocumentGap[] {
  if (stayDocumentExpiresOn === null || stayDocumentExpiresOn >= lastActivityOn) return [];
  const next = new Date(Date.parse(stayDocumentExpiresOn) + 86_400_000).toISOString().slice(0, 10);
  return [{ from: next, to: null }];
}
