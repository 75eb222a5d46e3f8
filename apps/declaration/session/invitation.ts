import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { signInOutcome, type SignInOutcome } from './sign-in';

const INVITATION = graphql(`
  query Invitation($token: String!) { invitation(token: $token) { email role scopeLabel } }
`);

const ACCEPT = graphql(`
  mutation AcceptInvitation($token: String!, $displayName: String!, $password: String!) {
    acceptInvitation(token: $token, displayName: $displayName, password: $password) {
      __typename
      ... on SignedIn { viewer { id displayName email role demo scopeLabel structure { id name typeCode siteCode departmentCode } } }
      ... on SecondFactorRequired { challenge methods }
      ... on SignInRefused { message retryAfterSeconds }
    }
  }
`);

export type Invitation = NonNullable<ResultOf<typeof INVITATION>['invitation']>;

/** What the invitation is for; null when it has been used or has expired. */
export const readInvitation = async (token: string): Promise<Invitation | null> => (await request(INVITATION, { token })).invitation;

export const acceptInvitation = async (token: string, displayName: string, password: string): Promise<SignInOutcome> =>
  signInOutcome((await request(ACCEPT, { token, displayName, password })).acceptInvitation);
