import CloudOff from '@mui/icons-material/CloudOffOutlined';
import FormatQuote from '@mui/icons-material/FormatQuoteOutlined';
import { Box, Button, Tab, Tabs } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf, VariablesOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { CandidateTable } from './candidate-table';
import { text } from './messages.fr';
import { VerbatimCard } from './verbatim-card';
import { VerbatimsDocument } from './verbatims.documents';

export type ShownVerbatim = ResultOf<typeof VerbatimsDocument>['verbatims']['items'][number];
type Statuses = NonNullable<VariablesOf<typeof VerbatimsDocument>['statuses']>;

const TABS = ['TO_READ', 'ACCEPTED', 'CLOSED', 'CANDIDATES'] as const;
type TabCode = (typeof TABS)[number];
const STATUSES: Readonly<Record<Exclude<TabCode, 'CANDIDATES'>, Statuses>> = { TO_READ: ['PROPOSED'], ACCEPTED: ['ACCEPTED'], CLOSED: ['REFUSED', 'WITHDRAWN'] };

/** Words of testimonies on their way to letters: what waits for a second reading first. */
export default function VerbatimsPage() {
  const [tab, setTab] = useState<TabCode>('TO_READ');
  return (
    <Page title={text.title} lead={text.lead}>
      <Tabs value={tab} onChange={(_, chosen: TabCode) => setTab(chosen)} aria-label={text.tabsLabel} variant="scrollable" allowScrollButtonsMobile sx={{ mb: 2 }}>
        {TABS.map((code) => <Tab key={code} value={code} label={text.tabs[code]} id={`verbatims-tab-${code}`} aria-controls={`verbatims-panel-${code}`} />)}
      </Tabs>
      <Box role="tabpanel" id={`verbatims-panel-${tab}`} aria-labelledby={`verbatims-tab-${tab}`} tabIndex={0}>
        {tab === 'CANDIDATES' ? <CandidateTable /> : <VerbatimList key={tab} tab={tab} />}
      </Box>
    </Page>
  );
}

function VerbatimList({ tab }: { tab: Exclude<TabCode, 'CANDIDATES'> }) {
  const { data, error, refetch } = useQuery({ queryKey: ['verbatims', tab], queryFn: ({ signal }) => request(VerbatimsDocument, { statuses: STATUSES[tab] }, signal) });
  if (error && !data) return <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  if (!data) return <Loading />;
  const { items } = data.verbatims;
  if (items.length === 0) return <Notice icon={<FormatQuote />} title={text.emptyTitle[tab]} body={text.emptyBody[tab]} />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, alignItems: 'start' }}>
      {items.map((verbatim) => <VerbatimCard key={verbatim.id} verbatim={verbatim} />)}
    </Box>
  );
}
