import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { useViewer } from '../session/viewer';
import { Pager } from '../table/pager';
import { AccountTable } from './account-table';
import { InvitationTable } from './invitation-table';
import { InviteDialog } from './invite-dialog';
import { text } from './messages.fr';
import { ACCOUNTS_PER_PAGE, useAccounts } from './use-accounts';

/** The accounts of one's own structure, for its manager. */
export default function MembersPage() {
  const { structure } = useViewer();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useAccounts({}, page);
  return (
    <Page title={text.members.title} lead={structure && text.members.lead(structure.name)} actions={<InviteDialog />}>
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <AccountTable caption={text.members.caption} accounts={data?.accounts.items} footer={data && <Pager page={page} perPage={ACCOUNTS_PER_PAGE} total={data.accounts.total} onPage={setPage} />} />
      )}
      <InvitationTable />
    </Page>
  );
}
