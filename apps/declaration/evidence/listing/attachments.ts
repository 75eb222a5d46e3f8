import { graphql, type ResultOf } from '../../graphql/graphql';
import { request } from '../../graphql/request';

export const ATTACHMENTS = graphql(`
  query Attachments($caseCode: ID, $reportId: ID, $stepId: ID) {
    attachments(caseCode: $caseCode, reportId: $reportId, stepId: $stepId) { id kind name state refusalMessage mediaType sizeBytes pageCount stepId createdAt }
  }
`);

const REMOVE = graphql(`
  mutation RemoveAttachment($id: ID!) { removeAttachment(id: $id) { undoUntil } }
`);

const RESTORE = graphql(`
  mutation RestoreAttachment($id: ID!) {
    restoreAttachment(id: $id) { __typename ... on AttachmentRestored { attachment { id } } ... on RestoreRefused { message } }
  }
`);

export type ListedAttachment = ResultOf<typeof ATTACHMENTS>['attachments'][number];

/** What the proofs hang on: a case, and within it one report or one step. */
export interface EvidencePlace {
  readonly caseCode: string;
  readonly reportId: string | null;
  readonly stepId: string | null;
}

/** @throws RequestFailure */
export async function listAttachments({ caseCode, reportId, stepId }: EvidencePlace): Promise<readonly ListedAttachment[]> {
  return (await request(ATTACHMENTS, { caseCode, reportId, stepId })).attachments;
}

/** @throws RequestFailure */
export async function removeAttachment(id: string): Promise<void> {
  await request(REMOVE, { id });
}

/** @returns null when it is back, else why not. @throws RequestFailure */
export async function restoreAttachment(id: string): Promise<string | null> {
  const { restoreAttachment: outcome } = await request(RESTORE, { id });
  return outcome.__typename === 'RestoreRefused' ? outcome.message : null;
}
