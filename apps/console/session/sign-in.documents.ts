import { graphql, type ResultOf } from '../graphql/graphql';

/** What comes of any attempt to sign in: done, one more step, or refused and why. */
export const SignInAnswer = graphql(`
  fragment SignInAnswer on SignInResult {
    __typename
    ... on SignedIn { viewer { id } }
    ... on SecondFactorRequired { challenge methods }
    ... on SignInRefused { message retryAfterSeconds }
  }
`);

export type SignInAnswer = ResultOf<typeof SignInAnswer>;

export const SignInDocument = graphql(`
  mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { ...SignInAnswer } }
`, [SignInAnswer]);

export const AnswerSecondFactorDocument = graphql(`
  mutation AnswerSecondFactor($challenge: String!, $code: String!) { answerSecondFactor(challenge: $challenge, code: $code) { ...SignInAnswer } }
`, [SignInAnswer]);

export const RequestSignInLinkDocument = graphql(`
  mutation RequestSignInLink($email: String!) { requestSignInLink(email: $email) { message } }
`);

export const SignInWithLinkDocument = graphql(`
  mutation SignInWithLink($token: String!) { signInWithLink(token: $token) { ...SignInAnswer } }
`, [SignInAnswer]);

export const BeginPasskeySignInDocument = graphql(`
  mutation BeginPasskeySignIn($challenge: String) { passkeySignInOptions(challenge: $challenge) { challenge options } }
`);

export const SignInWithPasskeyDocument = graphql(`
  mutation SignInWithPasskey($challenge: String!, $response: String!) { signInWithPasskey(challenge: $challenge, response: $response) { ...SignInAnswer } }
`, [SignInAnswer]);

export const InvitationDocument = graphql(`
  query Invitation($token: String!) { invitation(token: $token) { email role scopeLabel } }
`);

export const AcceptInvitationDocument = graphql(`
  mutation AcceptInvitation($token: String!, $displayName: String!, $password: String!) {
    acceptInvitation(token: $token, displayName: $displayName, password: $password) { ...SignInAnswer }
  }
`, [SignInAnswer]);
