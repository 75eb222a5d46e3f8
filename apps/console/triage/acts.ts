import type { Causality, CausalityGround, StaffStatus, StatusMotive } from '@vigie/domain';
import { request } from '../graphql/request';
import type { VariablesOf } from '../graphql/graphql';
import { text as reportText } from '../reports/messages.fr';
import { text } from './messages.fr';
import { AssignReportsDocument, AttachReportsDocument, MergeReportsDocument, MoveReportsDocument, QualifyReportsDocument, TagReportsDocument, UndoTriageDocument, UnmergeReportsDocument, type TriageItem, type TriageOutcome } from './triage.documents';

export type Act =
  | { readonly kind: 'QUALIFY'; readonly causality: Causality; readonly grounds: readonly CausalityGround[] }
  | { readonly kind: 'MOVE'; readonly to: StaffStatus; readonly motive: StatusMotive | null }
  | { readonly kind: 'ASSIGN'; readonly assigneeId: string | null }
  | { readonly kind: 'TAG'; readonly tag: string; readonly remove: boolean }
  | { readonly kind: 'ATTACH'; readonly anomalyId: string | null }
  | { readonly kind: 'MERGE'; readonly keptId: string }
  | { readonly kind: 'UNMERGE' };

/** What takes a gesture back: the gesture itself, or the separation of what it put together. */
export type WayBack = { readonly kind: 'BATCH'; readonly batchId: string } | { readonly kind: 'UNMERGE'; readonly ids: readonly string[] };

type Motive = VariablesOf<typeof MoveReportsDocument>['motive'];
type Grounds = VariablesOf<typeof QualifyReportsDocument>['qualification']['grounds'];

/** A decision as it is sent. With the same gesture it may be sent again when no answer came: what was done is not done twice. Merging and separating know of none; sent twice, they are refused. */
export interface Sending { readonly act: Act; readonly items: readonly TriageItem[]; readonly gesture: string }

/** @returns the gesture of the sending that got no answer when it asked the very same, a new one otherwise */
export const gestureOf = (act: Act, items: readonly TriageItem[], unanswered: Sending | null): string => (unanswered && asked(unanswered) === asked({ act, items }) ? unanswered.gesture : crypto.randomUUID());

const asked = ({ act, items }: Pick<Sending, 'act' | 'items'>): string => JSON.stringify([act, items.map(({ report: { id } }) => id)]);

/** @throws ApiFailure */
export async function send({ act, items, gesture }: Sending): Promise<TriageOutcome> {
  const reports = items.map(({ report: { id, revision } }) => ({ id, revision }));
  const ids = reports.map(({ id }) => id);
  switch (act.kind) {
    case 'QUALIFY': return (await request(QualifyReportsDocument, { reports, qualification: { causality: act.causality, grounds: [...act.grounds] as Grounds }, gesture })).done;
    case 'MOVE': return (await request(MoveReportsDocument, { reports, to: act.to, motive: act.motive as Motive, gesture })).done;
    case 'ASSIGN': return (await request(AssignReportsDocument, { reports: ids.map((id) => ({ id })), assigneeId: act.assigneeId, gesture })).done;
    case 'TAG': return (await request(TagReportsDocument, { reports: ids.map((id) => ({ id })), tag: act.tag, remove: act.remove, gesture })).done;
    case 'ATTACH': return (await request(AttachReportsDocument, { reports: ids.map((id) => ({ id })), anomalyId: act.anomalyId, gesture })).done;
    case 'MERGE': return (await request(MergeReportsDocument, { keptId: act.keptId, ids })).done;
    case 'UNMERGE': return (await request(UnmergeReportsDocument, { ids })).done;
  }
}

/** @throws ApiFailure */
export async function takeBack(way: WayBack): Promise<TriageOutcome> {
  return way.kind === 'BATCH' ? (await request(UndoTriageDocument, { batchId: way.batchId })).done : (await request(UnmergeReportsDocument, { ids: [...way.ids] })).done;
}

/** Separating is taken back by nothing: one puts them together again. */
export function wayBackOf(act: Act, batchId: string, ids: readonly string[]): WayBack | null {
  if (act.kind === 'UNMERGE') return null;
  return act.kind === 'MERGE' ? { kind: 'UNMERGE', ids } : { kind: 'BATCH', batchId };
}

/** Whether the report is sorted by it: the next one may come. */
export const sorts = ({ kind }: Act): boolean => kind === 'QUALIFY' || kind === 'MOVE' || kind === 'MERGE';

/** What was just done, in a sentence. */
export const saidOf = (act: Act, items: readonly TriageItem[]): string => ofReports(items, sentenceOf(act));

/** What was just taken back: it may have been done in another view. */
export const takenBack = (items: readonly TriageItem[]): string => ofReports(items, text.done.UNDONE);

function ofReports(items: readonly TriageItem[], said: string): string {
  return items.length === 1 ? `${items[0]!.report.reference} : ${said}` : text.done.many(items.length, said);
}

function sentenceOf(act: Act): string {
  switch (act.kind) {
    case 'QUALIFY': return text.done.QUALIFIED(reportText.causalities[act.causality]);
    case 'MOVE': return text.done.MOVED(reportText.statuses[act.to]);
    case 'ASSIGN': return text.done.ASSIGNED;
    case 'TAG': return text.done.TAGGED;
    case 'ATTACH': return act.anomalyId ? text.done.ATTACHED : text.done.DETACHED;
    case 'MERGE': return text.done.MERGED;
    case 'UNMERGE': return text.done.UNMERGED;
  }
}
