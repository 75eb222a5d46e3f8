import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { SIGN_IN_ANSWER, signInOutcome, type SignInOutcome } from './sign-in';

const INVITATION = graphql(`
  query Invitation($token: String!) { invitation(token: $token) { email role scopeLabel } }
`);

const ACCEPT = graphql(`
  mutation AcceptInvitation($token: String!, $displayName: String!, $password: String!) {
    acceptInvitation(token: $token, displayName: $displayName, password: $password) { ...SignInAnswer }
  }
`, [SIGN_IN_ANSWER]);

export type Invitation = NonNullable<ResultOf<typeof INVITATION>['invitation']>;

/** What the invitation is for; null when it has been used or has expired. */
export const readInvitation = async (token: string): Promise<Invitation | null> => (await request(INVITATION, { token })).invitation;

export const acceptInvitation = async (token: string, displayName: string, password: string): Promise<SignInOutcome> =>
  signInOutcome((await request(ACCEPT, { token, displayName, password })).acceptInvitation);
