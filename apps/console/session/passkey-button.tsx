import Fingerprint from '@mui/icons-material/Fingerprint';
import { Button } from '@mui/material';
import { browserSupportsWebAuthn, startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { BeginPasskeySignInDocument, SignInWithPasskeyDocument, type SignInAnswer } from './sign-in.documents';
import { useSignInAttempt, type SignInOutcomes } from './use-sign-in-attempt';

interface PasskeyButtonProps extends SignInOutcomes {
  /** Of the second step of a sign-in; null to sign in with the passkey alone. */
  readonly challenge: string | null;
  readonly label: string;
  readonly onRefused: (message: string) => void;
}

/** Signs in with a passkey. Draws nothing in a browser that has none. */
export function PasskeyButton({ challenge, label, onRefused, ...outcomes }: PasskeyButtonProps) {
  const attempt = useSignInAttempt(async () => {
    const answer = await signInWithPasskey(challenge);
    if (answer.__typename === 'SignInRefused') onRefused(answer.message);
    return answer;
  }, outcomes);
  if (!browserSupportsWebAuthn()) return null;
  const start = () => attempt.submit(undefined, { onError: () => onRefused(text.secondFactor.passkeyFailed) });
  return <Button variant="outlined" startIcon={<Fingerprint />} disabled={attempt.pending || attempt.secondsLeft > 0} onClick={start}>{label}</Button>;
}

async function signInWithPasskey(challenge: string | null): Promise<SignInAnswer> {
  const { passkeySignInOptions: begun } = await request(BeginPasskeySignInDocument, { challenge });
  const optionsJSON = JSON.parse(begun.options) as PublicKeyCredentialRequestOptionsJSON;
  const response = await startAuthentication({ optionsJSON });
  return (await request(SignInWithPasskeyDocument, { challenge: begun.challenge, response: JSON.stringify(response) })).signInWithPasskey;
}
