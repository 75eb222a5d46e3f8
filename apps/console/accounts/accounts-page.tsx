import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Paper, TextField } from '@mui/material';
import { useDeferredValue, useState } from 'react';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { text as layout } from '../layout/messages.fr';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import type { Role } from '../session/viewer';
import { Pager } from '../table/pager';
import { AccountTable } from './account-table';
import { InvitationTable } from './invitation-table';
import { InviteDialog } from './invite-dialog';
import { text } from './messages.fr';
import { ACCOUNTS_PER_PAGE, useAccounts } from './use-accounts';

const ROLES = (Object.keys(layout.roles) as Role[]).map((code) => ({ code, label: layout.roles[code] }));

/** Every account, for operations: find, invite, disable. */
export default function AccountsPage() {
  const [search, setSearch] = useState('');
  const [role, setRole] = useState('');
  const [page, setPage] = useState(1);
  const searched = useDeferredValue(search.trim());
  const { data, error, refetch } = useAccounts({ search: searched || null, role: (role || null) as Role | null }, page);
  return (
    <Page title={text.accounts.title} lead={text.accounts.lead} actions={<InviteDialog />}>
      <Paper variant="outlined" component="search" sx={{ p: 2, mb: 2 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, maxWidth: 720 }}>
          <TextField type="search" label={text.search} value={search} onChange={(event) => { setSearch(event.target.value); setPage(1); }} sx={{ flex: '2 1 240px' }} />
          <ChoiceField label={text.role} value={role} choices={ROLES} empty={text.allRoles} onChange={(code) => { setRole(code); setPage(1); }} minWidth={200} />
        </Box>
      </Paper>
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <AccountTable caption={text.accounts.caption} accounts={data?.accounts.items} footer={data && <Pager page={page} perPage={ACCOUNTS_PER_PAGE} total={data.accounts.total} onPage={setPage} />} />
      )}
      <InvitationTable />
    </Page>
  );
}
