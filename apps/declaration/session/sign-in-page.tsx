import { useEffect, useState } from 'react';
import { Banner } from '@vigie/ui';
import { keepsAny } from '../keeping/kept-reports';
import { go } from '../routing/address';
import { routeOf } from '../routing/routes';
import { LinkArrival } from './link-arrival';
import { LinkForm } from './link-form';
import { text } from './messages.fr';
import type { RequestFailure } from '../graphql/request-failure';
import { SessionFailure } from './session-failure';
import { SessionFrame } from './session-frame';
import { sessionOpened } from './session-store';
import { SignInForm } from './sign-in-form';
import type { Viewer } from './viewer';

/** The address of the sign-in page itself gives way to the home; any other is the screen that was wanted. */
function enter(viewer: Viewer): void {
  if (routeOf(window.location.pathname).page === 'SIGN_IN') go({ page: 'HOME' }, { replace: true });
  sessionOpened(viewer);
}

/** Signing in, by password or by a link of an e-mail. The address stays that of the screen that was wanted. */
export function SignInPage({ token, failure }: { readonly token: string | null; readonly failure?: RequestFailure | undefined }) {
  const [arrival, setArrival] = useState(token);
  const [linkFor, setLinkFor] = useState<string | null>(null);
  // A session that ended took nothing with it: said to whoever finds this page in the place of their report.
  const [keeps, setKeeps] = useState(false);
  useEffect(() => { void keepsAny().then(setKeeps); }, []);
  if (arrival) return <LinkArrival token={arrival} onLinkInstead={() => { setArrival(null); setLinkFor(''); }} onPasswordInstead={() => setArrival(null)} onSignedIn={enter} />;
  return (
    <SessionFrame title={text.title} lead={text.lead}>
      {failure && <SessionFailure failure={failure} />}
      {!failure && keeps && <Banner tone="success" title={text.keptHere}>{text.keptHereBody}</Banner>}
      {linkFor === null
        ? <SignInForm onSignedIn={enter} onLinkInstead={setLinkFor} />
        : <LinkForm email={linkFor} onPasswordInstead={() => setLinkFor(null)} />}
    </SessionFrame>
  );
}
