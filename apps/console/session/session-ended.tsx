import { Button, Dialog, DialogActions, DialogContent, DialogTitle, GlobalStyles, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { isSignedOut, lookAgain, useEndedSession } from './ended-session';
import { text } from './messages.fr';
import { tellOtherTabs } from './other-tabs';
import { Refusal } from './refusal';
import { useSignInSteps } from './use-sign-in-steps';

const words = text.ended;

/** Asks whoever worked here in again, over their page: what they typed is still in it. Draws nothing while the session lasts. */
export function SessionEnded() {
  return useEndedSession() ? <Room /> : null;
}

/** Says nothing of who was here: anybody may be before the screen by now. */
function Room() {
  const title = useId();
  const client = useQueryClient();
  const entering = useMutation({ mutationFn: () => { tellOtherTabs('IN'); return lookAgain(client); } });
  const { step, title: named, room } = useSignInSteps(() => entering.mutate(), true);
  useEffect(() => {
    const before = document.title;
    document.title = `${words.title} · ${text.product}`;
    return () => { document.title = before; };
  }, []);
  return (
    <Dialog open fullWidth maxWidth="xs" ref={hideAllBut} aria-labelledby={title} slotProps={{ backdrop: { sx: { bgcolor: 'background.default' } } }}>
      <GlobalStyles styles={HIDDEN} />
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

/** Laid out as before, for the scroll and the charts to be found again; clear as well, since a part of it may say that it is visible. */
const HIDDEN = { 'body > [inert]': { visibility: 'hidden !important', opacity: '0 !important', '@media print': { display: 'none !important' } } } as const;

/** Page, dialogs and menus are out of reach while this room stands, those that open meanwhile too. */
function hideAllBut(room: HTMLElement | null): (() => void) | undefined {
  if (!room) return undefined;
  const parts = () => [...document.body.children].filter((part) => part instanceof HTMLElement && part !== room) as HTMLElement[];
  const hide = () => { for (const part of parts()) part.inert = true; };
  hide();
  const observer = new MutationObserver(hide);
  observer.observe(document.body, { childList: true });
  return () => {
    observer.disconnect();
    for (const part of parts()) part.inert = false;
  };
}
