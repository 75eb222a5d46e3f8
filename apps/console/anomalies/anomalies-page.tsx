import Add from '@mui/icons-material/Add';
import BugReport from '@mui/icons-material/BugReportOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Button, Link as MuiLink, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { formatCount } from '@vigie/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { formatShortDay } from '../i18n/format';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { AnomaliesDocument, type ShownAnomaly } from './anomalies.documents';
import { AnomalyDialog } from './anomaly-dialog';
import { AnomalyStatusChip } from './anomaly-status-chip';
import { text } from './messages.fr';

/** The register of known anomalies, heaviest first in the territory of the viewer. */
export default function AnomaliesPage() {
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({ queryKey: ['anomalies'], queryFn: ({ signal }) => request(AnomaliesDocument, {}, signal) });
  return (
    <Page title={text.title} lead={text.lead} actions={<Button variant="contained" startIcon={<Add />} onClick={() => setAdding(true)}>{text.add}</Button>}>
      {adding && <AnomalyDialog anomaly={null} onClose={() => setAdding(false)} />}
      {error && !data
        ? <Notice icon={<CloudOff />} title={text.failed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
        : <RecordTable caption={text.caption} columns={COLUMNS} items={data?.anomalies} keyOf={({ id }) => id} empty={<Notice icon={<BugReport />} title={text.empty} />} />}
    </Page>
  );
}

const COLUMNS: readonly RecordColumn<ShownAnomaly>[] = [
  { key: 'name', label: text.columns.name, render: ({ id, name, description }) => <><MuiLink component={Link} to={`/anomalies/${id}`} aria-label={text.open(name)}>{name}</MuiLink><Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '70ch' }}>{description}</Typography></> },
  { key: 'status', label: text.columns.status, render: ({ status }) => <AnomalyStatusChip status={status} /> },
  { key: 'reports', label: text.columns.reports, align: 'right', render: ({ weight }) => <span className="vg-figures">{formatCount(weight?.reports ?? 0)}<br /><Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>{text.structures(weight?.structures ?? 0)}</Typography></span> },
  { key: 'witnesses', label: text.columns.witnesses, align: 'right', render: ({ weight }) => <span className="vg-figures">{text.structures(weight?.witnesses ?? 0)}</span> },
  { key: 'firstSeen', label: text.columns.firstSeen, render: ({ weight }) => (weight?.firstSeen ? formatShortDay(weight.firstSeen) : text.never) },
];
