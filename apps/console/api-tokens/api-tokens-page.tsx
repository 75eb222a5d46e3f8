import CloudOff from '@mui/icons-material/CloudOffOutlined';
import VpnKey from '@mui/icons-material/VpnKeyOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { formatShortDay } from '../i18n/format';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { ApiTokensDocument, RevokeApiTokenDocument } from './api-tokens.documents';
import { CreateTokenDialog } from './create-token-dialog';
import { text } from './messages.fr';

type ApiToken = ResultOf<typeof ApiTokensDocument>['apiTokens'][number];

/** The keys that a structure's own software works with, for its manager. */
export default function ApiTokensPage() {
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['api-tokens'], queryFn: ({ signal }) => request(ApiTokensDocument, {}, signal) });
  return (
    <Page title={text.title} lead={text.lead} actions={<CreateTokenDialog />}>
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <RecordTable caption={text.caption} columns={columnsOf(setRevoking)} items={data?.apiTokens} keyOf={({ id }) => id} empty={<Notice icon={<VpnKey />} title={text.empty} body={text.emptyBody} />} />
      )}
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  );
}

function columnsOf(onRevoke: (token: ApiToken) => void): readonly RecordColumn<ApiToken>[] {
  return [
    { key: 'name', label: text.columns.name, render: ({ name }) => name },
    { key: 'prefix', label: text.columns.prefix, render: ({ prefix }) => <code>{prefix}…</code> },
    { key: 'scopes', label: text.columns.scopes, render: ({ scopes }) => scopes.map((scope) => text.scopesShort[scope]).join(', ') },
    { key: 'created', label: text.columns.created, render: ({ createdAt, createdBy }) => text.by(formatShortDay(createdAt), createdBy) },
    { key: 'expires', label: text.columns.expires, render: ({ expiresAt }) => <span className="vg-figures">{formatShortDay(expiresAt)}</span> },
    { key: 'used', label: text.columns.used, render: ({ lastUsedAt }) => (lastUsedAt ? <span className="vg-figures">{formatShortDay(lastUsedAt)}</span> : text.never) },
    { key: 'state', label: text.columns.state, render: (token) => text.states[stateOf(token)] },
    { key: 'action', label: text.columns.action, render: (token) => (stateOf(token) === 'active' ? <Button size="small" aria-label={text.revokeLabel(token.name)} onClick={() => onRevoke(token)}>{text.revoke}</Button> : null) },
  ];
}

function stateOf({ revokedAt, expiresAt }: ApiToken): keyof typeof text.states {
  if (revokedAt) return 'revoked';
  return new Date(expiresAt) > new Date() ? 'active' : 'expired';
}

function RevokeDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const titleId = useId();
  const client = useQueryClient();
  const notify = useNotify();
  const revoke = useMutation({
    mutationFn: () => request(RevokeApiTokenDocument, { id: token.id }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['api-tokens'] });
      notify(text.revoked);
      onClose();
    },
    onError: (failure) => notify(failureMessage(failure), { type: 'error' }),
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{text.revokeTitle}</DialogTitle>
      <DialogContent><Typography>{text.revokeBody(token.name)}</Typography></DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>{text.cancel}</Button>
        <Button variant="contained" color="error" disabled={revoke.isPending} onClick={() => revoke.mutate()}>{text.revoke}</Button>
      </DialogActions>
    </Dialog>
  );
}
