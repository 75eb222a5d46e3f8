import { graphql } from '../graphql/graphql';
import { request } from '../graphql/request';

const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($currentPassword: String, $newPassword: String!, $revokeApiTokens: Boolean) {
    changePassword(currentPassword: $currentPassword, newPassword: $newPassword, revokeApiTokens: $revokeApiTokens) {
      __typename
      ... on AccountRefused { message field }
    }
  }
`);

export interface PasswordRefusal { readonly message: string; readonly field: string | null }

/** Null once it is changed. @throws RequestFailure */
export async function changePassword(current: string, wished: string, revokeApiTokens: boolean): Promise<PasswordRefusal | null> {
  const { changePassword: answer } = await request(CHANGE_PASSWORD, { currentPassword: current === '' ? null : current, newPassword: wished, revokeApiTokens });
  return answer.__typename === 'AccountRefused' ? answer : null;
}
