import { graphql } from '../graphql/graphql';

export const AccountsDocument = graphql(`
  query ConsoleAccounts($filter: AccountFilter, $page: PageInput) {
    accounts(filter: $filter, page: $page) {
      total
      items { id email displayName role secondFactor demo lastSignedInAt disabledAt structure { id name } federation { code name } }
    }
  }
`);

export const DisableAccountDocument = graphql(`mutation DisableAccount($id: ID!) { disableAccount(id: $id) { id disabledAt } }`);

export const InviteMemberDocument = graphql(`
  mutation InviteMember($email: String!, $displayName: String!, $role: Role!, $structureId: ID, $federationCode: String) {
    inviteMember(email: $email, displayName: $displayName, role: $role, structureId: $structureId, federationCode: $federationCode) {
      __typename
      ... on InvitationSent { email expiresAt }
      ... on InvitationRefused { message }
    }
  }
`);
