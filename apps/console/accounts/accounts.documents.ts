import { graphql } from '../graphql/graphql';

export const AccountsDocument = graphql(`
  query ConsoleAccounts($filter: AccountFilter, $page: PageInput) {
    accounts(filter: $filter, page: $page) {
      total
      items { id email displayName role secondFactor demo lastSignedInAt disabledAt structureName federationName }
    }
  }
`);

export const DisableAccountDocument = graphql(`
  mutation DisableAccount($id: ID!) { disableAccount(id: $id) { __typename ... on Account { id disabledAt } ... on AccountRefused { message } } }
`);

export const EnableAccountDocument = graphql(`
  mutation EnableAccount($id: ID!) { enableAccount(id: $id) { __typename ... on Account { id disabledAt } ... on AccountRefused { message } } }
`);

export const InviteMemberDocument = graphql(`
  mutation InviteMember($member: InviteMemberInput!) {
    inviteMember(member: $member) { __typename ... on PendingInvitation { email expiresAt } ... on AccountRefused { message field } }
  }
`);

export const InvitationsDocument = graphql(`
  query ConsoleInvitations($page: PageInput) { invitations(page: $page) { total items { id email role place createdAt expiresAt } } }
`);

export const CancelInvitationDocument = graphql(`mutation CancelInvitation($id: ID!) { cancelInvitation(id: $id) }`);
