import AltRoute from '@mui/icons-material/AltRouteOutlined';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Skeleton } from '@mui/material';
import { Link, useSearchParams } from 'react-router';
import { ExportLink } from '../exports/export-link';
import { queueSearch } from '../exports/export-form';
import { failureMessage } from '../graphql/api-failure';
import { CopyLink } from '../home/copy-link';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { text as routingText } from '../routing/messages.fr';
import { KeyHelp } from './keys/key-help';
import { text } from './messages.fr';
import { ReportPanel } from './panel/report-panel';
import { QueueFilters } from './queue/queue-filters';
import { QueueList } from './queue/queue-list';
import { SavedSearchesDialog } from './saved/saved-searches-dialog';
import { readQueue, writeQueue, type QueueView } from './queue/queue-view';
import { useCommands } from './use-commands';
import { useTriage } from './use-triage';

/** Where staff sort what comes in, without lifting their hands from the keyboard. */
export default function TriagePage() {
  const [search, setSearch] = useSearchParams();
  const view = readQueue(search);
  const change = (part: Partial<QueueView>) => setSearch(writeQueue({ ...view, ...part }), { preventScrollReset: true });
  // Another view is another queue: nothing chosen in the one before carries over; what may be taken back does.
  return <Queue key={writeQueue(view).toString()} view={view} onChange={change} />;
}

function Queue({ view, onChange }: { view: QueueView; onChange: (change: Partial<QueueView>) => void }) {
  const triage = useTriage(view);
  const commands = useCommands(triage);
  const { queue, current } = triage;
  return (
    <Page title={text.title} lead={queue.items ? text.lead(queue.total, queue.more) : undefined}
      actions={<><Button component={Link} to="/tri/regles" variant="outlined" startIcon={<AltRoute />}>{routingText.open}</Button><ExportLink search={queueSearch(view)} /><SavedSearchesDialog view={view} /><CopyLink /></>}>
      <QueueFilters view={view} onChange={onChange} />
      {queue.error && !queue.items ? (
        <Notice icon={<CloudOff />} title={text.list.failed} body={failureMessage(queue.error)} action={<Button variant="contained" onClick={() => void queue.refetch()}>{text.list.retry}</Button>} />
      ) : !queue.items ? (
        <Box role="status" aria-label={text.list.loading} sx={{ display: 'grid', gap: 1.5 }}>{Array.from({ length: 6 }, (_, row) => <Skeleton key={row} variant="rounded" height={64} />)}</Box>
      ) : queue.items.length === 0 ? (
        <Notice icon={<CheckCircle />} title={text.list.empty} body={text.list.emptyBody} />
      ) : (
        <Box data-triage-room onKeyDown={commands.onKeyDown}>
          <KeyHelp commands={commands} />
          <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(210px, 1fr) minmax(0, 2.2fr)', md: 'minmax(280px, 1fr) minmax(0, 2.4fr)' } }}>
            <QueueList triage={triage} />
            {current && <ReportPanel triage={triage} commands={commands} item={current} />}
          </Box>
        </Box>
      )}
    </Page>
  );
}
