import { graphql, type ResultOf } from '../graphql/graphql';

/** What protects the own account. */
export const SecurityParts = graphql(`
  fragment SecurityParts on Security { totp recoveryCodesLeft required sessions passkeys { id name createdAt lastUsedAt } }
`);

export type SecurityParts = ResultOf<typeof SecurityParts>;

export const SecurityDocument = graphql(`query MySecurity { mySecurity { ...SecurityParts } }`, [SecurityParts]);

export const BeginTotpEnrolmentDocument = graphql(`
  mutation BeginTotpEnrolment { beginTotpEnrolment { __typename ... on TotpSecret { secret uri } ... on AccountRefused { message } } }
`);

export const ConfirmTotpDocument = graphql(`
  mutation ConfirmTotp($code: String!) {
    confirmTotpEnrolment(code: $code) { __typename ... on SecondFactorEnrolled { recoveryCodes } ... on AccountRefused { message } }
  }
`);

export const RemoveTotpDocument = graphql(`
  mutation RemoveTotp { removeTotp { __typename ... on Security { ...SecurityParts } ... on AccountRefused { message } } }
`, [SecurityParts]);

export const BeginPasskeyEnrolmentDocument = graphql(`
  mutation BeginPasskeyEnrolment { passkeyRegistrationOptions { __typename ... on PasskeyCeremony { challenge options } ... on AccountRefused { message } } }
`);

export const EnrolPasskeyDocument = graphql(`
  mutation EnrolPasskey($challenge: String!, $name: String!, $response: String!) {
    registerPasskey(challenge: $challenge, name: $name, response: $response) {
      __typename ... on SecondFactorEnrolled { recoveryCodes } ... on AccountRefused { message }
    }
  }
`);

export const RemovePasskeyDocument = graphql(`
  mutation RemovePasskey($id: ID!) { removePasskey(id: $id) { __typename ... on Security { ...SecurityParts } ... on AccountRefused { message } } }
`, [SecurityParts]);

export const RenewRecoveryCodesDocument = graphql(`
  mutation RenewRecoveryCodes { renewRecoveryCodes { __typename ... on RecoveryCodes { codes } ... on AccountRefused { message } } }
`);

export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($currentPassword: String, $newPassword: String!, $revokeApiTokens: Boolean) {
    changePassword(currentPassword: $currentPassword, newPassword: $newPassword, revokeApiTokens: $revokeApiTokens) { __typename ... on AccountRefused { message field } }
  }
`);

export const EndOtherSessionsDocument = graphql(`mutation EndOtherSessions { revokeSessions }`);
