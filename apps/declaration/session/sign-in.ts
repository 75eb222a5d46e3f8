import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { VIEWER_FIELDS, type Viewer } from './viewer';

/** What comes of any way to sign in. */
export const SIGN_IN_ANSWER = graphql(`
  fragment SignInAnswer on SignInResult {
    __typename
    ... on SignedIn { viewer { ...ViewerFields } }
    ... on SecondFactorRequired { challenge methods }
    ... on SignInRefused { message retryAfterSeconds }
  }
`, [VIEWER_FIELDS]);

const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { ...SignInAnswer } }
`, [SIGN_IN_ANSWER]);

const ANSWER_SECOND_FACTOR = graphql(`
  mutation AnswerSecondFactor($challenge: String!, $code: String!) { answerSecondFactor(challenge: $challenge, code: $code) { ...SignInAnswer } }
`, [SIGN_IN_ANSWER]);

const SIGN_IN_WITH_LINK = graphql(`
  mutation SignInWithLink($token: String!) { signInWithLink(token: $token) { ...SignInAnswer } }
`, [SIGN_IN_ANSWER]);

const REQUEST_LINK = graphql(`
  mutation RequestSignInLink($email: String!) { requestSignInLink(email: $email) { message } }
`);

const SIGN_OUT = graphql(`mutation SignOut { signOut }`);

type Answer = ResultOf<typeof SIGN_IN_ANSWER>;

/** What comes of trying to sign in; all of it expected. */
export type SignInOutcome =
  | { readonly kind: 'SIGNED_IN'; readonly viewer: Viewer }
  | { readonly kind: 'SECOND_FACTOR'; readonly challenge: string; readonly methods: readonly string[] }
  | { readonly kind: 'REFUSED'; readonly message: string; readonly retryAfterSeconds: number | null };

/** The union of the schema as the app reads it. */
export function signInOutcome(answer: Answer): SignInOutcome {
  switch (answer.__typename) {
    case 'SignedIn': return { kind: 'SIGNED_IN', viewer: answer.viewer };
    case 'SecondFactorRequired': return { kind: 'SECOND_FACTOR', challenge: answer.challenge, methods: answer.methods };
    case 'SignInRefused': return { kind: 'REFUSED', message: answer.message, retryAfterSeconds: answer.retryAfterSeconds };
  }
}

/** @throws RequestFailure when there is no answer */
export const signIn = async (email: string, password: string): Promise<SignInOutcome> =>
  signInOutcome((await request(SIGN_IN, { email, password })).signIn);

export const answerSecondFactor = async (challenge: string, code: string): Promise<SignInOutcome> =>
  signInOutcome((await request(ANSWER_SECOND_FACTOR, { challenge, code })).answerSecondFactor);

export const signInWithLink = async (token: string): Promise<SignInOutcome> =>
  signInOutcome((await request(SIGN_IN_WITH_LINK, { token })).signInWithLink);

/** @returns the server's sentence, the same whether the account exists or not */
export const requestSignInLink = async (email: string): Promise<string> => (await request(REQUEST_LINK, { email })).requestSignInLink.message;

export async function signOut(): Promise<void> {
  await request(SIGN_OUT, {});
}
