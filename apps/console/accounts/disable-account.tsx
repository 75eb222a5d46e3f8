import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import type { Account } from './account-table';
import { DisableAccountDocument } from './accounts.documents';
import { text } from './messages.fr';

/** Takes effect on the person's next request, so it asks twice. */
export function DisableAccount({ account }: { account: Account }) {
  const [asking, setAsking] = useState(false);
  const titleId = useId();
  const client = useQueryClient();
  const notify = useNotify();
  const disable = useMutation({
    mutationFn: () => request(DisableAccountDocument, { id: account.id }),
    onSuccess: () => { notify(text.disable.done, { type: 'success' }); return client.invalidateQueries({ queryKey: ['accounts'] }); },
    onError: (failed) => notify(`${text.disable.failed} ${failureMessage(failed)}`, { type: 'error' }),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <Button size="small" variant="outlined" color="error" aria-label={text.disable.label(account.displayName)} onClick={() => setAsking(true)}>{text.disable.button}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{text.disable.title(account.displayName)}</DialogTitle>
        <DialogContent>{text.disable.body}</DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{text.cancel}</Button>
          <Button variant="contained" color="error" disabled={disable.isPending} onClick={() => disable.mutate()}>{text.disable.confirm}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
