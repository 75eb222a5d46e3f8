import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { formatDay } from '@vigie/ui';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { useViewer } from '../session/viewer';
import type { Account } from './account-table';
import { DisableAccountDocument, EnableAccountDocument } from './accounts.documents';
import { managedRoles } from './invitation-form';
import { text } from './messages.fr';

/** Takes an account's access away, which holds from the person's next request and so asks twice, or gives it back. */
export function AccountAccess({ account }: { account: Account }) {
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const titleId = useId();
  const change = useChangeAccess(account, () => setAsking(false));
  const managed = account.id !== viewer.id && managedRoles(viewer.role).includes(account.role);
  const disabled = account.disabledAt !== null;
  return (
    <>
      {account.disabledAt && <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>{text.disabledAt(formatDay(account.disabledAt))}</Box>}
      {managed && disabled && <Button size="small" variant="outlined" aria-label={text.enable.label(account.displayName)} disabled={change.isPending} onClick={() => change.mutate('ENABLE')}>{text.enable.button}</Button>}
      {managed && !disabled && <Button size="small" variant="outlined" color="error" aria-label={text.disable.label(account.displayName)} onClick={() => setAsking(true)}>{text.disable.button}</Button>}
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{text.disable.title(account.displayName)}</DialogTitle>
        <DialogContent>{text.disable.body}</DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{text.cancel}</Button>
          <Button variant="contained" color="error" disabled={change.isPending} onClick={() => change.mutate('DISABLE')}>{text.disable.confirm}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function useChangeAccess({ id }: Account, onSettled: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (wanted: 'ENABLE' | 'DISABLE') =>
      wanted === 'ENABLE' ? (await request(EnableAccountDocument, { id })).enableAccount : (await request(DisableAccountDocument, { id })).disableAccount,
    onSuccess: (answer, wanted) => {
      if (answer.__typename === 'AccountRefused') notify(answer.message, { type: 'error' });
      else notify(wanted === 'ENABLE' ? text.enable.done : text.disable.done, { type: 'success' });
      return client.invalidateQueries({ queryKey: ['accounts'] });
    },
    onError: (failed) => notify(`${text.disable.failed} ${failureMessage(failed)}`, { type: 'error' }),
    onSettled,
  });
}
