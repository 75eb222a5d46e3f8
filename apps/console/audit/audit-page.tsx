import CloudOff from '@mui/icons-material/CloudOffOutlined';
import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import ManageSearch from '@mui/icons-material/ManageSearchOutlined';
import { Box, Button, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { useDeferredValue, useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { Pager } from '../table/pager';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { AuditFilters } from './audit-filters';
import { NO_FILTER, filterOf, isReversed } from './audit-form';
import { AuditEntriesDocument, type AuditEntry } from './audit.documents';
import { ExportDialog } from './export-dialog';
import { text } from './messages.fr';

const PER_PAGE = 50;

/** Who did what, when and why: the log as it can be asked. */
export default function AuditPage() {
  const [form, setForm] = useState(NO_FILTER);
  const [page, setPage] = useState(1);
  const [exporting, setExporting] = useState(false);
  const filter = filterOf(useDeferredValue(form));
  const answer = useQuery({
    queryKey: ['audit', filter, page],
    queryFn: ({ signal }) => request(AuditEntriesDocument, { filter, page: { page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
    enabled: !isReversed(form),
  });
  const { data, error, refetch } = answer;
  const found = data?.auditEntries;
  const exportButton = <Button variant="outlined" startIcon={<FileDownload />} disabled={!found || found.total === 0} onClick={() => setExporting(true)}>{text.export.open}</Button>;
  return (
    <Page title={text.title} lead={text.lead} actions={exportButton}>
      <AuditFilters form={form} onChange={(next) => { setForm(next); setPage(1); }} />
      <Typography role="status" sx={{ mb: 1, color: 'text.secondary' }}>{found ? text.found(found.total) : ''}</Typography>
      {error && !found ? (
        <Notice icon={<CloudOff />} title={text.failed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <Fresh of={[answer]}>
          <RecordTable caption={text.caption} columns={COLUMNS} items={found?.items} keyOf={({ id }) => id}
            empty={<Notice icon={<ManageSearch />} title={text.empty} body={text.emptyBody} />}
            footer={found && <Pager page={page} perPage={PER_PAGE} total={found.total} onPage={setPage} />} />
        </Fresh>
      )}
      {exporting && <ExportDialog filter={filter} onClose={() => setExporting(false)} />}
    </Page>
  );
}

const COLUMNS: readonly RecordColumn<AuditEntry>[] = [
  { key: 'id', label: text.columns.id, render: ({ id }) => <span className="vg-figures">{id}</span> },
  { key: 'at', label: text.columns.at, render: ({ at }) => <Box component="span" className="vg-figures" sx={{ whiteSpace: { md: 'nowrap' } }}>{formatMoment(at)}</Box> },
  { key: 'actor', label: text.columns.actor, render: ({ actorName }) => actorName ?? text.program },
  { key: 'action', label: text.columns.action, render: ({ action }) => text.actions[action] ?? action },
  { key: 'subject', label: text.columns.subject, render: (entry) => <Subject {...entry} /> },
  { key: 'purpose', label: text.columns.purpose, render: (entry) => <Box component="span" sx={{ overflowWrap: 'anywhere' }}>{purposeOf(entry)}</Box> },
];

const purposeOf = ({ action, purpose }: AuditEntry): string => (action === 'SIGN_IN' && purpose !== null ? text.proofs[purpose] ?? purpose : purpose ?? text.noPurpose);

function Subject({ subjectKind, subjectId, subjectName }: AuditEntry) {
  return (
    <>
      {text.kinds[subjectKind] ?? subjectKind}{subjectName && ` · ${subjectName}`}
      <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>{subjectId}</Box>
    </>
  );
}
