import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { isSignedOut, useComeBack, useEndedSession } from './ended-session';
import { text } from './messages.fr';
import { Refusal } from './refusal';
import { useSignInSteps } from './use-sign-in-steps';
import type { Viewer } from './viewer';

const words = text.ended;

/** Asks whoever worked here in again, over their page: what they typed is still in it. Draws nothing while the session lasts. */
export function SessionEnded({ viewer }: { viewer: Viewer }) {
  return useEndedSession() ? <Room viewer={viewer} /> : null;
}

function Room({ viewer }: { viewer: Viewer }) {
  const title = useId();
  const comeBack = useComeBack(viewer);
  const entering = useMutation({ mutationFn: comeBack });
  const { step, title: named, room } = useSignInSteps(() => entering.mutate(), viewer.email);
  // A link in a mail signs in from another tab.
  const look = useEffectEvent(() => { comeBack().catch(() => undefined); });
  useEffect(() => {
    const looked = () => look();
    window.addEventListener('focus', looked);
    return () => window.removeEventListener('focus', looked);
  }, []);
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={title} slotProps={{ backdrop: { sx: { bgcolor: 'background.default' } } }}>
      <DialogTitle id={title}>{step === 'PASSWORD' ? words.title : named}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
        {step === 'PASSWORD' && <Typography>{words.body}</Typography>}
        <Refusal message={entering.error && !isSignedOut(entering.error) ? failureMessage(entering.error) : null} />
        {room}
      </DialogContent>
      <DialogActions><Button href="/console/login">{words.leave}</Button></DialogActions>
    </Dialog>
  );
}
