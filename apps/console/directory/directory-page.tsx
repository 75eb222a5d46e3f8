import AddLocation from '@mui/icons-material/AddLocationAltOutlined';
import { Button, Tab, Tabs } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { request } from '../graphql/request';
import { Page } from '../layout/page';
import { isFederationStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { DirectoryFilters } from './directory-filters';
import { DirectoryProposalsDocument, type Entry } from './directory.documents';
import { VIEWS, paramsOf, viewOf, type DirectoryView, type View } from './directory-view';
import { EntryDialog } from './entry-dialog';
import { EntryList } from './entry-list';
import { text } from './messages.fr';
import { ProcedureMatrix } from './procedure-matrix';
import { ProposalQueue } from './proposal-queue';

/** What is known of each préfecture: kept by staff in their regions, corrected by structures. */
export default function DirectoryPage() {
  const staff = isFederationStaff(useViewer().role);
  const [params, setParams] = useSearchParams();
  const [edited, setEdited] = useState<Entry | 'NEW' | null>(null);
  const view = viewOf(params);
  const show = (change: Partial<DirectoryView>) => setParams(paramsOf({ ...view, ...change }), { replace: true });
  const pending = usePending();
  return (
    <Page title={text.title} lead={text.lead} actions={<Button variant="contained" startIcon={<AddLocation />} onClick={() => setEdited('NEW')}>{staff ? text.add : text.propose}</Button>}>
      <Tabs value={view.view} onChange={(_, chosen: View) => show({ view: chosen })} aria-label={text.views} variant="scrollable" scrollButtons={false} sx={{ mb: 2, borderBottom: 1, borderColor: 'divider', '@media print': { display: 'none' } }}>
        {VIEWS.map((one) => <Tab key={one} value={one} id={`directory-tab-${one}`} aria-controls={view.view === one ? 'directory-view' : undefined} label={`${text.view[one]}${one === 'propositions' && pending > 0 ? text.pending(pending) : ''}`} sx={{ textTransform: 'none', minHeight: 48 }} />)}
      </Tabs>
      <div role="tabpanel" id="directory-view" aria-labelledby={`directory-tab-${view.view}`}>
        {view.view !== 'propositions' && <DirectoryFilters view={view} onChange={show} />}
        {view.view === 'fiches' && <EntryList key={JSON.stringify(view)} view={view} staff={staff} onEdit={setEdited} />}
        {view.view === 'demarches' && <ProcedureMatrix departmentCode={view.departmentCode} />}
        {view.view === 'propositions' && <ProposalQueue staff={staff} />}
      </div>
      {edited && <EntryDialog entry={edited === 'NEW' ? null : edited} departmentCode={view.departmentCode} staff={staff} onClose={() => setEdited(null)} />}
    </Page>
  );
}

/** How many wait: for a decision of the staff's, or for an answer to the structure. */
function usePending(): number {
  const { data } = useQuery({
    queryKey: ['directory', 'proposals', 'pending'],
    queryFn: ({ signal }) => request(DirectoryProposalsDocument, { status: 'PENDING', page: { page: 1, perPage: 1 } }, signal),
  });
  return data?.directoryProposals.total ?? 0;
}
