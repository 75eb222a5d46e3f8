import { useState } from 'react';
import { LinkArrival } from './link-arrival';
import { LinkForm } from './link-form';
import { text } from './messages.fr';
import { SessionFrame } from './session-frame';
import { sessionOpened } from './session-store';
import { SignInForm } from './sign-in-form';

/** Signing in, by password or by a link of an e-mail. The address stays that of the screen that was wanted. */
export function SignInPage({ token }: { readonly token: string | null }) {
  const [arrival, setArrival] = useState(token);
  const [linkFor, setLinkFor] = useState<string | null>(null);
  if (arrival) return <LinkArrival token={arrival} onLinkInstead={() => { setArrival(null); setLinkFor(''); }} onPasswordInstead={() => setArrival(null)} />;
  return (
    <SessionFrame title={text.title} lead={text.lead}>
      {linkFor === null
        ? <SignInForm onSignedIn={sessionOpened} onLinkInstead={setLinkFor} />
        : <LinkForm email={linkFor} onPasswordInstead={() => setLinkFor(null)} />}
    </SessionFrame>
  );
}
