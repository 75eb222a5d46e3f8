import { Alert, Box, Button, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { text as layout } from '../layout/messages.fr';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { CancelInvitationDocument, InvitationsDocument } from './accounts.documents';
import { text } from './messages.fr';

type Invitation = ResultOf<typeof InvitationsDocument>['invitations']['items'][number];

const words = text.invitations;
const MOST = 100;

/** Invitations nobody has accepted yet; draws nothing when there is none. */
export function InvitationTable() {
  const { data, error, refetch } = useQuery({ queryKey: ['invitations'], queryFn: ({ signal }) => request(InvitationsDocument, { page: { page: 1, perPage: MOST } }, signal) });
  if (error && !data) return <Alert severity="error" sx={{ mt: 3 }} action={<Button color="inherit" onClick={() => void refetch()}>{text.retry}</Button>}>{words.loadFailed} {failureMessage(error)}</Alert>;
  if (!data || data.invitations.total === 0) return null;
  return (
    <Box component="section" aria-label={words.title} sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>{words.title}</Typography>
      <RecordTable caption={words.caption} columns={COLUMNS} items={data.invitations.items} keyOf={({ id }) => id} empty={null} />
    </Box>
  );
}

const COLUMNS: readonly RecordColumn<Invitation>[] = [
  { key: 'email', label: text.columns.email, render: ({ email }) => <Box component="span" sx={{ overflowWrap: 'anywhere' }}>{email}</Box> },
  { key: 'role', label: text.columns.role, render: ({ role }) => layout.roles[role] },
  { key: 'place', label: text.columns.place, render: ({ place }) => place ?? text.nation },
  { key: 'createdAt', label: words.sentAt, render: ({ createdAt }) => formatMoment(createdAt) },
  { key: 'expiresAt', label: words.expiresAt, render: ({ expiresAt }) => formatMoment(expiresAt) },
  { key: 'action', label: text.columns.action, render: (invitation) => <Cancel invitation={invitation} /> },
];

function Cancel({ invitation }: { invitation: Invitation }) {
  const client = useQueryClient();
  const notify = useNotify();
  const cancel = useMutation({
    mutationFn: () => request(CancelInvitationDocument, { id: invitation.id }),
    onSuccess: () => { notify(words.done, { type: 'success' }); return client.invalidateQueries({ queryKey: ['invitations'] }); },
    onError: (failed) => notify(`${words.failed} ${failureMessage(failed)}`, { type: 'error' }),
  });
  return <Button size="small" variant="outlined" disabled={cancel.isPending} aria-label={words.cancelLabel(invitation.email)} onClick={() => cancel.mutate()}>{words.cancel}</Button>;
}
