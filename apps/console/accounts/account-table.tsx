import PersonOff from '@mui/icons-material/PersonOffOutlined';
import { Box } from '@mui/material';
import { formatMoment } from '@vigie/ui';
import type { ReactNode } from 'react';
import type { ResultOf } from '../graphql/graphql';
import { text as layout } from '../layout/messages.fr';
import { Notice } from '../layout/notice';
import { useViewer } from '../session/viewer';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { AccountAccess } from './account-access';
import type { AccountsDocument } from './accounts.documents';
import { text } from './messages.fr';

export type Account = ResultOf<typeof AccountsDocument>['accounts']['items'][number];

/** Who may sign in, since when they have not, and the way to stop them. */
export function AccountTable({ caption, accounts, footer }: { caption: string; accounts: readonly Account[] | undefined; footer?: ReactNode }) {
  const viewer = useViewer();
  const columns: readonly RecordColumn<Account>[] = [
    { key: 'name', label: text.columns.name, render: ({ id, displayName }) => <>{displayName} {id === viewer.id && text.you}</> },
    { key: 'email', label: text.columns.email, render: ({ email }) => <Box component="span" sx={{ overflowWrap: 'anywhere' }}>{email}</Box> },
    { key: 'role', label: text.columns.role, render: ({ role }) => layout.roles[role] },
    { key: 'place', label: text.columns.place, render: placeOf },
    { key: 'secondFactor', label: text.columns.secondFactor, render: ({ secondFactor }) => (secondFactor ? text.secondFactor.yes : text.secondFactor.no) },
    { key: 'lastSignedInAt', label: text.columns.lastSignedInAt, render: ({ lastSignedInAt }) => (lastSignedInAt ? formatMoment(lastSignedInAt) : text.never) },
    { key: 'action', label: text.columns.action, render: (account) => <AccountAccess account={account} /> },
  ];
  return <RecordTable caption={caption} columns={columns} items={accounts} keyOf={({ id }) => id} empty={<Notice icon={<PersonOff />} title={text.empty} body={text.emptyBody} />} footer={footer} />;
}

function placeOf({ role, structureName, federationName }: Account): string {
  return structureName ?? federationName ?? (role === 'ADMIN' ? text.operations : text.nation);
}
