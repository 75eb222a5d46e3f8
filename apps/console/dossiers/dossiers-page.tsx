import CloudOff from '@mui/icons-material/CloudOffOutlined';
import FolderOpen from '@mui/icons-material/FolderOpenOutlined';
import NoteAdd from '@mui/icons-material/NoteAddOutlined';
import { Box, Button, Paper, Link as MuiLink } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DOSSIER_STATUSES } from '@vigie/domain';
import { formatMoment } from '@vigie/ui';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { Pager } from '../table/pager';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { DossierDialog } from './dossier-dialog';
import { DossierStatusChip } from './dossier-status-chip';
import { DossiersDocument, type ListedDossier } from './dossiers.documents';
import { text } from './messages.fr';
import { ModelDialog } from './model-dialog';

const PER_PAGE = 25;
const STATUS_CHOICES = DOSSIER_STATUSES.map((code) => ({ code, label: text.statuses[code] }));

/** The dossiers of the viewer's territories, the latest changed first. */
export default function DossiersPage() {
  const [search, setSearch] = useSearchParams();
  const [page, setPage] = useState(1);
  const [creating, setCreating] = useState(false);
  const [modelling, setModelling] = useState(false);
  const navigate = useNavigate();
  const status = DOSSIER_STATUSES.find((known) => known === search.get('etat'));
  const answer = useQuery({
    queryKey: ['dossiers', status, page],
    queryFn: ({ signal }) => request(DossiersDocument, { filter: { statuses: status ? [status] : null }, page: { page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  return (
    <Page title={text.title} lead={text.lead} actions={<><Button variant="outlined" onClick={() => setModelling(true)}>{text.model.open}</Button><Button variant="contained" startIcon={<NoteAdd />} onClick={() => setCreating(true)}>{text.create}</Button></>}>
      {modelling && <ModelDialog onClose={() => setModelling(false)} />}
      {creating && <DossierDialog dossier={null} onClose={() => setCreating(false)} onSaved={(id) => void navigate(`/dossiers/${id}`)} />}
      <Paper component="section" aria-label={text.filter.title} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, mb: 2, '& > *': { maxWidth: 260 } }}>
        <ChoiceField label={text.filter.status} value={status ?? ''} choices={STATUS_CHOICES} empty={text.filter.all} onChange={(code) => { setPage(1); setSearch(code ? { etat: code } : {}); }} />
      </Paper>
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <Fresh of={[answer]}>
          <RecordTable caption={text.caption} columns={COLUMNS} items={data?.dossiers.items} keyOf={({ id }) => id}
            empty={<Notice icon={<FolderOpen />} title={text.empty} body={text.emptyBody} />}
            footer={data && <Pager page={page} perPage={PER_PAGE} total={data.dossiers.total} onPage={setPage} />} />
        </Fresh>
      )}
    </Page>
  );
}

const COLUMNS: readonly RecordColumn<ListedDossier>[] = [
  { key: 'title', label: text.columns.title, render: ({ id, title, number }) => <><MuiLink component={Link} to={`/dossiers/${id}`} sx={{ display: 'inline-flex', minHeight: 28, alignItems: 'center' }}>{title}</MuiLink><Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary' }}>{text.number(number)}</Box></> },
  { key: 'territory', label: text.columns.territory, render: ({ territory }) => territory },
  { key: 'period', label: text.columns.period, render: ({ from, to }) => text.period(from, to) },
  { key: 'status', label: text.columns.status, render: ({ status }) => <DossierStatusChip status={status} /> },
  { key: 'author', label: text.columns.author, render: ({ authorName }) => authorName },
  { key: 'updated', label: text.columns.updated, render: ({ updatedAt }) => formatMoment(updatedAt) },
];
