import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { BandChart, formatPercent } from '@vigie/ui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ApiFailure, failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { AlertActions } from './alert-actions';
import { AlertHistory } from './alert-history';
import { bandOf } from './alert-weeks';
import { AlertDocument, type ShownAlert } from './alerts.documents';
import { mapOf, reportsOf, triageOf } from './closer-look';
import { text } from './messages.fr';

const words = text.one;

/** One alert: what rose, why one may believe it, and what was made of it. */
export default function AlertPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({ queryKey: ['alert', id], queryFn: ({ signal }) => request(AlertDocument, { id }, signal) });
  if (data) return <Shown alert={data.alert} />;
  if (!error) return <Loading />;
  const gone = error instanceof ApiFailure && error.code === 'NOT_FOUND';
  return (
    <Page title={text.title}>
      <Notice icon={<CloudOff />} title={gone ? words.notFound : words.loadFailed} body={gone ? undefined : failureMessage(error)}
        action={gone ? <Back /> : <Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
    </Page>
  );
}

const column = { display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' } as const;

const Back = () => <Button component={Link} to="/alertes" variant="outlined" sx={{ '@media print': { display: 'none' } }}>{text.back}</Button>;

function Shown({ alert }: { alert: ShownAlert }) {
  const { words: said } = alert;
  return (
    <Page title={said.title} lead={said.since} actions={<Back />}>
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1.7fr) minmax(230px, 1fr)', lg: 'minmax(0, 1.7fr) minmax(340px, 1fr)' } }}>
        <Box sx={column}>
          <Section title={words.summary}>
            <Typography sx={{ fontSize: '1.25rem', lineHeight: 1.4, fontWeight: 560, textWrap: 'pretty' }}>{said.what}</Typography>
            <Typography sx={{ mt: 1.5 }}>{said.basis}</Typography>
          </Section>
          <Section title={words.chart}>
            <BandChart label={words.chartLabel(said.title)} periods={bandOf(alert.seen)} words={words.words} />
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{words.chartNote}</Typography>
            <Incomplete alert={alert} />
          </Section>
          <Section title={words.why}>
            <Typography>{said.confidence}</Typography>
            <Typography sx={{ mt: 1.5 }}>{said.method}</Typography>
            {alert.settings && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>{words.decidedWith(alert.settingsRevision, alert.settings)}</Typography>}
          </Section>
          {alert.echoes.length > 0 && (
            <Section title={words.echoes}>
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{alert.echoes.map(({ label }) => <li key={label}>{label}</li>)}</Box>
              <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{words.echoesNote}</Typography>
            </Section>
          )}
        </Box>
        <Box sx={column}>
          <AlertActions alert={alert} />
          <CloserLook alert={alert} />
          <AlertHistory alert={alert} />
        </Box>
      </Box>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>{title}</Typography>
      {children}
    </Paper>
  );
}

/** Weeks that were judged before all their reports were in. */
function Incomplete({ alert }: { alert: ShownAlert }) {
  const early = alert.seen.filter(({ completeness }) => completeness < 0.98);
  if (early.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, color: 'text.secondary', fontSize: '0.9375rem' }}>
      {early.map(({ week, completeness }) => <li key={week}>{words.week(week)}{'\u00a0'}: {words.incomplete(formatPercent(completeness, 0))}</li>)}
    </Box>
  );
}

function CloserLook({ alert }: { alert: ShownAlert }) {
  const { labelOf } = useVocabularies();
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 2.5 }, '@media print': { display: 'none' } }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>{words.see}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button component={Link} to={mapOf(alert)} variant="outlined">{words.map}</Button>
        <Button component={Link} to={reportsOf(alert)} variant="outlined">{words.reports}</Button>
        <Button component={Link} to={`/prefectures/${alert.siteCode}`} variant="outlined">{words.prefecture}</Button>
        <Button component={Link} to={triageOf(alert)} variant="outlined">{words.sort}</Button>
      </Box>
      {alert.difficultyGroup && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>{words.groupNote(labelOf('difficultyGroups', alert.difficultyGroup))}</Typography>}
    </Paper>
  );
}
