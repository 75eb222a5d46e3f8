import CloudOff from '@mui/icons-material/CloudOffOutlined';
import CorporateFare from '@mui/icons-material/CorporateFareOutlined';
import { Box, Button, Paper, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findRegion } from '@vigie/reference';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { structuresNamed } from '../structures/structures-address';
import { Pager } from '../table/pager';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { AssociationsDocument } from './associations.documents';
import { MergeDialog } from './merge-dialog';
import { text } from './messages.fr';
import { RenameDialog } from './rename-dialog';

export type Association = ResultOf<typeof AssociationsDocument>['associations']['items'][number];

interface Change { readonly kind: 'RENAME' | 'MERGE'; readonly association: Association }

const PER_PAGE = 25;

/** The legal bodies behind the structures: their names mended, and one made of two that are the same. */
export default function AssociationsPage() {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [change, setChange] = useState<Change | null>(null);
  const asked = useDeferredValue(search.trim()) || null;
  const answer = useQuery({
    queryKey: ['associations', asked, page],
    queryFn: ({ signal }) => request(AssociationsDocument, { search: asked, page: { page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  return (
    <Page title={text.title} lead={data && text.lead(data.associations.total)}>
      <Paper variant="outlined" component="search" sx={{ p: 2, mb: 2 }}>
        <Box sx={{ display: 'flex', maxWidth: 720 }}>
          <TextField type="search" label={text.search} value={search} onChange={(event) => { setSearch(event.target.value); setPage(1); }} sx={{ flex: '1 1 260px' }} />
        </Box>
      </Paper>
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <Fresh of={[answer]}>
          <RecordTable caption={text.caption} columns={columns(setChange)} items={data?.associations.items} keyOf={({ id }) => id}
            empty={<Notice icon={<CorporateFare />} title={text.empty} body={text.emptyBody} />}
            footer={data && <Pager page={page} perPage={PER_PAGE} total={data.associations.total} onPage={setPage} />} />
        </Fresh>
      )}
      {change?.kind === 'RENAME' && <RenameDialog association={change.association} onClose={() => setChange(null)} />}
      {change?.kind === 'MERGE' && <MergeDialog association={change.association} onClose={() => setChange(null)} />}
    </Page>
  );
}

const columns = (onChange: (change: Change) => void): readonly RecordColumn<Association>[] => [
  { key: 'name', label: text.columns.name, render: ({ name }) => name },
  { key: 'structures', label: text.columns.structures, render: (association) => <Structures {...association} /> },
  { key: 'regions', label: text.columns.regions, render: ({ regionCodes }) => regionCodes.map((code) => findRegion(code)?.name ?? code).join(', ') || text.noRegion },
  {
    key: 'action', label: text.columns.action, screenOnly: true, render: (association) => (
      <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 0.5 }}>
        <Button size="small" aria-label={text.renameLabel(association.name)} onClick={() => onChange({ kind: 'RENAME', association })}>{text.rename}</Button>
        <Button size="small" aria-label={text.mergeLabel(association.name)} onClick={() => onChange({ kind: 'MERGE', association })}>{text.merge}</Button>
      </Box>
    ),
  },
];

function Structures({ name, structures, activeStructures }: Association) {
  const count = text.structures(structures, activeStructures);
  return structures === 0 ? <>{count}</> : <Link to={structuresNamed(name)} aria-label={text.structuresLabel(name, count)}>{count}</Link>;
}
