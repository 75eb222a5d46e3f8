import { Box, Button, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { EndOtherSessionsDocument, RenewRecoveryCodesDocument, type SecurityParts } from './security.documents';
import { useSecurityAction } from './use-security-action';

/** The recovery codes left, and how many browsers are signed in. */
export function SessionsAndCodes({ security, onCodes }: { security: SecurityParts; onCodes: (codes: readonly string[]) => void }) {
  const renew = useSecurityAction(async () => (await request(RenewRecoveryCodesDocument, {})).renewRecoveryCodes, ({ codes }) => onCodes(codes));
  const end = useEndOtherSessions();
  const protectedByFactor = security.totp || security.passkeys.length > 0;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {protectedByFactor && <Row text={text.recovery.left(security.recoveryCodesLeft)} action={text.recovery.renew} pending={renew.isPending} onAct={() => renew.mutate()} />}
      <Row text={text.sessions.count(security.sessions)} action={text.sessions.end} pending={end.isPending || security.sessions < 2} onAct={() => end.mutate()} />
    </Box>
  );
}

function Row({ text: shown, action, pending, onAct }: { text: string; action: string; pending: boolean; onAct: () => void }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
      <Typography>{shown}</Typography>
      <Button size="small" variant="outlined" disabled={pending} onClick={onAct}>{action}</Button>
    </Box>
  );
}

function useEndOtherSessions() {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: () => request(EndOtherSessionsDocument, {}),
    onSuccess: () => { notify(text.sessions.ended, { type: 'success' }); return client.invalidateQueries({ queryKey: ['security'] }); },
    onError: (failure) => notify(failureMessage(failure), { type: 'error' }),
  });
}
