import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import { Box, Button } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { useFocusAfter } from '../layout/use-focus-after';
import { Pager } from '../table/pager';
import { DirectoryProposalsDocument, type Proposal } from './directory.documents';
import { text } from './messages.fr';
import { ProposalCard } from './proposal-card';

const words = text.queue;
const PER_PAGE = 20;
const STATUSES = (Object.keys(words.statuses) as Proposal['status'][]).map((code) => ({ code, label: words.statuses[code] }));

/** What structures propose, those that wait longest first. A member sees what their own structure proposed. */
export function ProposalQueue({ staff }: { staff: boolean }) {
  const [status, setStatus] = useState<Proposal['status']>('PENDING');
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: ['directory', 'proposals', status, page],
    queryFn: ({ signal }) => request(DirectoryProposalsDocument, { status, page: { page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
  const { list, acted } = useFocusAfter(data);
  if (error && !data) return <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  const proposals = data?.directoryProposals;
  return (
    <Box ref={list} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
      <Box sx={{ display: 'flex', maxWidth: 240, mb: 2 }}><ChoiceField label={words.status} value={status} choices={STATUSES} onChange={(code) => { setStatus(code as Proposal['status']); setPage(1); }} /></Box>
      {!proposals && <Loading />}
      {proposals?.items.length === 0 && <Notice icon={<Inbox />} title={words.empty} body={staff ? words.emptyBody : words.ownEmptyBody} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>{proposals?.items.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} staff={staff} onDecided={acted} />)}</Box>
      {proposals && <Pager page={page} perPage={PER_PAGE} total={proposals.total} onPage={setPage} />}
    </Box>
  );
}
