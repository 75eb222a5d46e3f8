import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { Refusal } from './refusal';
import { SecondFactorStep } from './second-factor-step';
import { SessionFrame } from './session-frame';
import { SignInWithLinkDocument } from './sign-in.documents';
import { tokenInAddress } from './token-in-address';
import { useEnterConsole } from './use-enter-console';
import { useSignInAttempt, type SecondFactorAsked } from './use-sign-in-attempt';

/** A link signs in on a click, not on opening: mail scanners open links, and each works once. */
export default function LinkPage() {
  const enter = useEnterConsole();
  const [token] = useState(tokenInAddress);
  const [asked, setAsked] = useState<SecondFactorAsked | null>(null);
  const attempt = useSignInAttempt(async () => (await request(SignInWithLinkDocument, { token })).signInWithLink, { onSignedIn: enter, onSecondFactor: setAsked });
  if (asked) return <SessionFrame title={text.secondFactor.title}><SecondFactorStep asked={asked} onSignedIn={enter} onRestart={() => setAsked(null)} /></SessionFrame>;
  return (
    <SessionFrame title={text.link.confirmTitle}>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        <Typography>{token ? text.link.confirmBody : text.link.failed}</Typography>
        <Refusal message={attempt.refusal} />
        {token && !attempt.refusal && <Button variant="contained" size="large" disabled={attempt.pending} onClick={() => attempt.submit(undefined)}>{text.link.confirm}</Button>}
        {(!token || attempt.refusal) && <Button component={Link} to="/login" variant="contained">{text.link.back}</Button>}
      </Box>
    </SessionFrame>
  );
}
