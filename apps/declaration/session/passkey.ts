import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { graphql } from '../graphql/graphql';
import { request } from '../graphql/request';
import { SIGN_IN_ANSWER, signInOutcome, type SignInOutcome } from './sign-in';

const OPTIONS = graphql(`
  mutation PasskeySignInOptions($challenge: String) { passkeySignInOptions(challenge: $challenge) { challenge options } }
`);

const FINISH = graphql(`
  mutation SignInWithPasskey($challenge: String!, $response: String!) { signInWithPasskey(challenge: $challenge, response: $response) { ...SignInAnswer } }
`, [SIGN_IN_ANSWER]);

/**
 * Signs in with a passkey: alone, or as the second step of a challenge. Loaded when it is asked for.
 * @throws RequestFailure when there is no answer, and what the browser throws when the person gives up
 */
export async function signInWithPasskey(challenge: string | null): Promise<SignInOutcome> {
  const { passkeySignInOptions: begun } = await request(OPTIONS, { challenge });
  const response = await startAuthentication({ optionsJSON: JSON.parse(begun.options) as PublicKeyCredentialRequestOptionsJSON });
  return signInOutcome((await request(FINISH, { challenge: begun.challenge, response: JSON.stringify(response) })).signInWithPasskey);
}
