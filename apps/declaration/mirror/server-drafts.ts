import type { DraftContent } from '@vigie/contracts';
import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';

const DRAFT_FIELDS = graphql(`
  fragment DraftFields on ReportDraft { id revision content updatedAt expiresAt }
`);

const DRAFTS = graphql(`query Drafts { drafts { ...DraftFields } }`, [DRAFT_FIELDS]);

const SAVE_DRAFT = graphql(`
  mutation SaveDraft($id: ID!, $revision: Int!, $content: String!) {
    saveDraft(id: $id, revision: $revision, content: $content) {
      __typename
      ... on DraftSaved { id revision }
      ... on DraftChanged { current { ...DraftFields } }
      ... on DraftRefused { errors { path code message } }
      ... on DraftSent { reference }
    }
  }
`, [DRAFT_FIELDS]);

const DISCARD_DRAFT = graphql(`mutation DiscardDraft($id: ID!) { discardDraft(id: $id) }`);

/** A draft as the server keeps it for this account. */
export interface ServerDraft {
  readonly id: string;
  readonly revision: number;
  readonly content: DraftContent;
  /** ISO moment of its last save. */
  readonly updatedAt: string;
}

/** What comes of saving; all of it expected. */
export type SaveOutcome =
  | { readonly kind: 'SAVED'; readonly revision: number }
  | { readonly kind: 'CHANGED'; readonly current: ServerDraft | null }
  | { readonly kind: 'REFUSED' }
  | { readonly kind: 'SENT'; readonly reference: string };

/** @throws RequestFailure */
export const readServerDrafts = async (): Promise<readonly ServerDraft[]> => (await request(DRAFTS, {})).drafts.map(serverDraft);

/** @throws RequestFailure */
export async function saveServerDraft(id: string, revision: number, content: DraftContent): Promise<SaveOutcome> {
  const { saveDraft: answer } = await request(SAVE_DRAFT, { id, revision, content: JSON.stringify(content) });
  switch (answer.__typename) {
    case 'DraftSaved': return { kind: 'SAVED', revision: answer.revision };
    case 'DraftChanged': return { kind: 'CHANGED', current: answer.current && serverDraft(answer.current) };
    case 'DraftRefused': return { kind: 'REFUSED' };
    case 'DraftSent': return { kind: 'SENT', reference: answer.reference };
  }
}

/** @throws RequestFailure */
export async function discardServerDraft(id: string): Promise<void> {
  await request(DISCARD_DRAFT, { id });
}

const serverDraft = ({ id, revision, content, updatedAt }: ResultOf<typeof DRAFT_FIELDS>): ServerDraft =>
  ({ id, revision, updatedAt, content: JSON.parse(content) as DraftContent });
