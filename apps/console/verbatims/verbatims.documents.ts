import { graphql } from '../graphql/graphql';

export const VERBATIM = graphql(`
  fragment ConsoleVerbatim on Verbatim {
    id reportId status excerpt attribution reuse proposerName proposedAt own deciderName decidedAt motive withdrawnAt revision
    uses { id label state reservedAt sentAt }
  }
`);

export const VerbatimsDocument = graphql(`
  query ConsoleVerbatims($statuses: [VerbatimStatus!]) { verbatims(statuses: $statuses, page: { page: 1, perPage: 100 }) { total toRead items { ...ConsoleVerbatim } } }
`, [VERBATIM]);

export const VerbatimCandidatesDocument = graphql(`
  query ConsoleVerbatimCandidates($page: PageInput) { verbatimCandidates(page: $page) { total items { reportId reference occurredOn structureType rights length } } }
`);

export const OpenVerbatimDocument = graphql(`
  mutation OpenVerbatim($reportId: ID!, $purpose: String) {
    openVerbatim(reportId: $reportId, purpose: $purpose) {
      __typename
      ... on VerbatimDraft { reportId text attribution }
      ... on VerbatimRefused { message }
    }
  }
`);

export const ProposeVerbatimDocument = graphql(`
  mutation ProposeVerbatim($reportId: ID!, $excerpt: String!, $reuse: VerbatimReuse!) {
    proposeVerbatim(reportId: $reportId, excerpt: $excerpt, reuse: $reuse) {
      __typename
      ... on VerbatimChanged { verbatim { id } }
      ... on VerbatimRefused { reason message prepared }
    }
  }
`);

export const DecideVerbatimDocument = graphql(`
  mutation DecideVerbatim($id: ID!, $revision: Int!, $decision: VerbatimDecision!, $motive: VerbatimRefusalMotive) {
    decideVerbatim(id: $id, revision: $revision, decision: $decision, motive: $motive) {
      __typename
      ... on VerbatimChanged { verbatim { id } }
      ... on VerbatimRefused { message }
    }
  }
`);
