import AddBusiness from '@mui/icons-material/AddBusinessOutlined';
import Apartment from '@mui/icons-material/ApartmentOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, Paper, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { REGIONS, findDepartment, findSite } from '@vigie/reference';
import { useDeferredValue, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { Pager } from '../table/pager';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { text as list } from './list/messages.fr';
import { text } from './messages.fr';
import { StructureDialog } from './structure-dialog';
import { searchOf } from './structures-address';
import { StructuresDocument } from './structures.documents';

export type Structure = ResultOf<typeof StructuresDocument>['structures']['items'][number];

const PER_PAGE = 25;
const REGION_CHOICES = REGIONS.map(({ code, name }) => ({ code, label: name }));

/** The member structures: what they are, and the préfecture they mostly deal with. */
export default function StructuresPage() {
  const [search, setSearch] = useState(searchOf(useLocation().search));
  const [regionCode, setRegionCode] = useState('');
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<Structure | 'NEW' | null>(null);
  const columns = useColumns(setEdited);
  const filter = { search: useDeferredValue(search.trim()) || null, regionCode: regionCode || null };
  const answer = useQuery({
    queryKey: ['structures', filter, page],
    queryFn: ({ signal }) => request(StructuresDocument, { filter, page: { page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  return (
    <Page title={text.title} lead={data && text.lead(data.structures.total)} actions={<><Button component={Link} to="/structures/importer" variant="outlined" startIcon={<UploadFile />}>{list.open}</Button><Button variant="contained" startIcon={<AddBusiness />} onClick={() => setEdited('NEW')}>{text.create}</Button></>}>
      <Paper variant="outlined" component="search" sx={{ p: 2, mb: 2 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, maxWidth: 720 }}>
          <TextField type="search" label={text.search} value={search} onChange={(event) => { setSearch(event.target.value); setPage(1); }} sx={{ flex: '2 1 260px' }} />
          <ChoiceField label={text.region} value={regionCode} choices={REGION_CHOICES} empty={text.allRegions} onChange={(code) => { setRegionCode(code); setPage(1); }} minWidth={200} />
        </Box>
      </Paper>
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <Fresh of={[answer]}>
          <RecordTable caption={text.caption} columns={columns} items={data?.structures.items} keyOf={({ id }) => id}
            empty={<Notice icon={<Apartment />} title={text.empty} body={text.emptyBody} />}
            footer={data && <Pager page={page} perPage={PER_PAGE} total={data.structures.total} onPage={setPage} />} />
        </Fresh>
      )}
      {edited && <StructureDialog structure={edited === 'NEW' ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function useColumns(onEdit: (structure: Structure) => void): readonly RecordColumn<Structure>[] {
  const { labelOf } = useVocabularies();
  return [
    { key: 'name', label: text.columns.name, render: ({ name }) => name },
    { key: 'type', label: text.columns.type, render: ({ typeCode }) => labelOf('structureTypes', typeCode) },
    { key: 'association', label: text.columns.association, render: ({ associationName }) => associationName ?? text.unknown },
    { key: 'department', label: text.columns.department, render: ({ departmentCode }) => `${findDepartment(departmentCode)?.name ?? ''} (${departmentCode})` },
    { key: 'site', label: text.columns.site, render: ({ siteCode }) => (siteCode ? (findSite(siteCode)?.name ?? siteCode) : text.unknown) },
    { key: 'members', label: text.columns.members, align: 'right', render: ({ members }) => <span className="vg-figures">{members}</span> },
    { key: 'active', label: text.columns.active, render: ({ active }) => (active ? text.active : text.inactive) },
    { key: 'action', label: text.columns.action, render: (structure) => <Button size="small" aria-label={text.editLabel(structure.name)} onClick={() => onEdit(structure)}>{text.edit}</Button> },
  ];
}
