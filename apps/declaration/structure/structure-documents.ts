import { graphql, type ResultOf } from '../graphql/graphql';

export const MEMBER_FIGURES = graphql(`
  query MemberFigures {
    memberFigures {
      from to unit reports solved hours reportsWithHours
      months { month reports }
      rights { code count }
      difficultyGroups { code count }
      comparison {
        month releasedAt
        own { level name reports solved solvedShare rights { code share } difficultyGroups { code share } }
        territories { level name reports solved solvedShare rights { code share } difficultyGroups { code share } }
      }
    }
    reportUses { id kind label reports usedOn }
  }
`);

export const MEMBERS = graphql(`
  query Members {
    accounts(page: { page: 1, perPage: 100 }) { items { id displayName role disabledAt } }
    invitations(page: { page: 1, perPage: 100 }) { items { id email role expiresAt } }
  }
`);

export const INVITE = graphql(`
  mutation InviteColleague($member: InviteMemberInput!) {
    inviteMember(member: $member) { __typename ... on PendingInvitation { email } ... on AccountRefused { message field } }
  }
`);

export const CANCEL_INVITATION = graphql(`mutation CancelColleague($id: ID!) { cancelInvitation(id: $id) }`);

export type MemberFigures = ResultOf<typeof MEMBER_FIGURES>['memberFigures'];
export type Comparison = NonNullable<MemberFigures['comparison']>;
export type Territory = Comparison['own'];
export type ReportUse = ResultOf<typeof MEMBER_FIGURES>['reportUses'][number];
export type Members = ResultOf<typeof MEMBERS>;
