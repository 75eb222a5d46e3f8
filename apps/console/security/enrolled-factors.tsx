import { Box, Button, Typography } from '@mui/material';
import { formatDay } from '@vigie/ui';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { RemovePasskeyDocument, RemoveTotpDocument, type SecurityParts } from './security.documents';
import { useReadViewerAgain, useSecurityAction } from './use-security-action';

/** The authenticator application, once enrolled. */
export function EnrolledTotp() {
  const readAgain = useReadViewerAgain();
  const remove = useSecurityAction(async () => (await request(RemoveTotpDocument, {})).removeTotp, readAgain);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
      <Typography>{text.totp.enrolled}</Typography>
      <Button size="small" color="error" disabled={remove.isPending} aria-label={text.totp.removeLabel} onClick={() => remove.mutate()}>{text.remove}</Button>
    </Box>
  );
}

/** The passkeys of the account, each with the name its owner gave it. */
export function EnrolledPasskeys({ passkeys }: { passkeys: SecurityParts['passkeys'] }) {
  if (passkeys.length === 0) return null;
  return (
    <Box component="ul" aria-label={text.passkey.list} sx={{ listStyle: 'none', m: 0, mb: 2, p: 0, display: 'grid', gap: 1 }}>
      {passkeys.map((passkey) => <EnrolledPasskey key={passkey.id} passkey={passkey} />)}
    </Box>
  );
}

function EnrolledPasskey({ passkey }: { passkey: SecurityParts['passkeys'][number] }) {
  const readAgain = useReadViewerAgain();
  const remove = useSecurityAction(async () => (await request(RemovePasskeyDocument, { id: passkey.id })).removePasskey, readAgain);
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
      <div>
        <Typography sx={{ fontWeight: 600 }}>{passkey.name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{passkey.lastUsedAt ? text.passkey.used(formatDay(passkey.lastUsedAt)) : text.passkey.added(formatDay(passkey.createdAt))}</Typography>
      </div>
      <Button size="small" color="error" disabled={remove.isPending} aria-label={text.passkey.removeLabel(passkey.name)} onClick={() => remove.mutate()}>{text.remove}</Button>
    </Box>
  );
}
