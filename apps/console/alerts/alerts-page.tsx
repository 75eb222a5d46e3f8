import CloudOff from '@mui/icons-material/CloudOffOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import NotificationsNone from '@mui/icons-material/NotificationsNoneOutlined';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BandSparkline, formatCount, formatRate } from '@vigie/ui';
import { useState, type KeyboardEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { addDays } from '../home/view/period';
import { formatShortDay } from '../i18n/format';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { Pager } from '../table/pager';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { AlertFilters } from './alert-filters';
import { alertFilter, readAlertList, writeAlertList, type AlertListView } from './alert-list-view';
import { AlertStatusChip } from './alert-status-chip';
import { bandOf } from './alert-weeks';
import { AlertsDocument, type ListedAlert } from './alerts.documents';
import { text } from './messages.fr';
import { SubscriptionsDialog } from './subscriptions-dialog';

const PER_PAGE = 25;

/** Every rise the watch has recognised in the territories of the viewer: those that go on first. */
export default function AlertsPage() {
  const [search, setSearch] = useSearchParams();
  const [subscribing, setSubscribing] = useState(false);
  const view = readAlertList(search);
  const change = (part: Partial<AlertListView>) => setSearch(writeAlertList({ ...view, page: 1, ...part }), { preventScrollReset: true });
  const answer = useQuery({
    queryKey: ['alerts', view],
    queryFn: ({ signal }) => request(AlertsDocument, { filter: alertFilter(view), page: { page: view.page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  return (
    <Page title={text.title} lead={text.lead} actions={<Button variant="outlined" startIcon={<MailOutlined />} onClick={() => setSubscribing(true)}>{text.subscriptions.open}</Button>}>
      {subscribing && <SubscriptionsDialog view={view} onClose={() => setSubscribing(false)} />}
      <AlertFilters view={view} onChange={change} />
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <Box onKeyDown={moveAmongRows}>
          <Typography variant="body2" aria-live="polite" sx={{ color: 'text.secondary', mb: 1 }}>{data && `${text.total(data.alerts.total)}. `}{text.keyboard}</Typography>
          <Fresh of={[answer]}>
            <RecordTable wordy caption={text.caption} columns={COLUMNS} items={data?.alerts.items} keyOf={({ id }) => id}
              empty={<Notice icon={<NotificationsNone />} title={text.empty} body={text.emptyBody} />}
              footer={data && data.alerts.total > PER_PAGE && <Pager page={view.page} perPage={PER_PAGE} total={data.alerts.total} onPage={(page) => change({ page })} />} />
          </Fresh>
        </Box>
      )}
    </Page>
  );
}

const COLUMNS: readonly RecordColumn<ListedAlert>[] = [
  { key: 'alert', label: text.columns.alert, render: ({ id, words }) => <MuiLink component={Link} to={`/alertes/${id}`} data-alert-row aria-label={text.open(words.title)} sx={{ display: 'inline-flex', minHeight: 28, alignItems: 'center' }}>{words.title}</MuiLink> },
  { key: 'weeks', label: text.columns.weeks, render: ({ seen }) => <BandSparkline periods={bandOf(seen)} /> },
  { key: 'reports', label: text.columns.reports, align: 'right', render: ({ observed, expected }) => <span className="vg-figures"><strong>{formatCount(observed)}</strong><br />{text.expected(formatRate(expected, 1))}</span> },
  { key: 'since', label: text.columns.since, render: ({ firstWeek, lastWeek, ended }) => <>{formatShortDay(firstWeek)}<Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>{ended ? text.over(formatShortDay(addDays(lastWeek, 6))) : text.ongoing}</Box></> },
  { key: 'structures', label: text.columns.structures, align: 'right', render: ({ structures }) => <span className="vg-figures">{formatCount(structures)}</span> },
  { key: 'status', label: text.columns.status, render: ({ status, held }) => <AlertStatusChip status={status} held={held} /> },
];

/** From one alert to the next without the mouse. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-alert-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
