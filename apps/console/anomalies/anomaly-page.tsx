import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '@vigie/ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ApiFailure, failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { AnomalyDocument, type ShownAnomaly } from './anomalies.documents';
import { AnomalyDialog } from './anomaly-dialog';
import { AnomalyStatusChip } from './anomaly-status-chip';
import { DgefRoom } from './dgef-room';
import { text } from './messages.fr';
import { Spread } from './spread';

/** One anomaly: what it weighs, where it shows, and where it stands with the DGEF. */
export default function AnomalyPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({ queryKey: ['anomaly', id], queryFn: ({ signal }) => request(AnomalyDocument, { id }, signal) });
  if (data) return <Shown anomaly={data.anomaly} />;
  if (!error) return <Loading />;
  const gone = error instanceof ApiFailure && error.code === 'NOT_FOUND';
  return (
    <Page title={text.title}>
      <Notice icon={<CloudOff />} title={gone ? text.gone : text.failed} body={gone ? undefined : failureMessage(error)} action={gone ? <Back /> : <Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
    </Page>
  );
}

const Back = () => <Button component={Link} to="/anomalies" variant="outlined">{text.back}</Button>;

function Shown({ anomaly }: { anomaly: ShownAnomaly }) {
  const [editing, setEditing] = useState(false);
  const { weight } = anomaly;
  return (
    <Page title={anomaly.name} lead={anomaly.description} actions={<><Button variant="outlined" onClick={() => setEditing(true)}>{text.edit}</Button><Back /></>}>
      {editing && <AnomalyDialog anomaly={anomaly} onClose={() => setEditing(false)} />}
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2.2fr) minmax(320px, 1fr)' } }}>
        <Section title={text.spread.title}><Spread anomaly={anomaly} /></Section>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={text.weight.title}>
            {weight && <Typography sx={{ fontSize: '1.125rem', fontWeight: 560 }}>{text.weight.reports(weight.reports, weight.structures)}</Typography>}
            {weight && <Typography sx={{ mt: 0.5 }}>{text.weight.witnesses(weight.witnesses)}</Typography>}
            {weight?.firstSeen && <Typography sx={{ mt: 0.5 }}>{text.weight.since(formatDay(weight.firstSeen))}</Typography>}
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{text.weight.units}</Typography>
            <Button component={Link} to={`/tri?file=tous&anomalie=${anomaly.id}`} variant="outlined" sx={{ mt: 1.5 }}>{text.weight.see}</Button>
          </Section>
          <Section title={text.dgef.title} aside={<AnomalyStatusChip status={anomaly.status} />}><DgefRoom anomaly={anomaly} /></Section>
        </Box>
      </Box>
    </Page>
  );
}

function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 2.5 }, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5 }}><Typography variant="h2">{title}</Typography>{aside}</Box>
      {children}
    </Paper>
  );
}
