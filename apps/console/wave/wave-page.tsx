import CloudOff from '@mui/icons-material/CloudOffOutlined';
import EventAvailable from '@mui/icons-material/EventAvailableOutlined';
import { Box, Button, Paper, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatCount, formatPercent, formatPeriod } from '@vigie/ui';
import { useId, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { KeyFigure } from '../home/figures/key-figure';
import { Fresh } from '../layout/fresh';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { text } from './messages.fr';
import { SiteTable } from './site-table';
import { WaveChart } from './wave-chart';
import { ExpiryWaveDocument, type Wave } from './wave.documents';

const HORIZONS = [15, 30, 60, 90] as const;
const USUAL_DAYS = 60;

/** What the préfectures are about to be asked for, while there is still time to act. */
export default function WavePage() {
  const [search, setSearch] = useSearchParams();
  const days = HORIZONS.find((known) => String(known) === search.get('jours')) ?? USUAL_DAYS;
  const setDays = (chosen: number) => setSearch(chosen === USUAL_DAYS ? {} : { jours: String(chosen) }, { preventScrollReset: true });
  const answer = useQuery({
    queryKey: ['expiry-wave', days], placeholderData: keepPreviousData, staleTime: 60_000,
    queryFn: async ({ signal }) => (await request(ExpiryWaveDocument, { days }, signal)).expiryWave,
  });
  const { data, error, refetch } = answer;
  if (error && !data) {
    return <Notice level="h1" icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  }
  if (!data) return <Loading />;
  return (
    <Page title={text.title} lead={<Box sx={{ maxWidth: '90ch' }}>{text.lead(...splitPeriod(data))}</Box>} actions={<Horizon days={days} onChange={setDays} />}>
      <Fresh of={[answer]}>{data.cases === 0 ? <Notice icon={<EventAvailable />} title={text.empty} body={text.emptyBody} /> : <Figures wave={data} />}</Fresh>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>{text.source}</Typography>
    </Page>
  );
}

const splitPeriod = ({ today, until }: Wave): [string, string] => {
  const [from, to] = formatPeriod(today, until).split(/ (?=au )/);
  return [from ?? '', to ?? ''];
};

function Horizon({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      <Typography id={id} sx={{ color: 'text.secondary' }}>{text.horizon}</Typography>
      <ToggleButtonGroup exclusive value={days} aria-labelledby={id} onChange={(_, chosen: number | null) => { if (chosen !== null) onChange(chosen); }}>
        {HORIZONS.map((horizon) => <ToggleButton key={horizon} value={horizon} sx={{ minHeight: 44, textTransform: 'none' }}>{text.days(horizon)}</ToggleButton>)}
      </ToggleButtonGroup>
    </Box>
  );
}

function Figures({ wave }: { wave: Wave }) {
  const share = (count: number) => (wave.cases === 0 ? text.noCases : text.shareOf(formatPercent(count / wave.cases, 0)));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Paper variant="outlined" component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap' }}>
        <KeyFigure label={text.all} value={formatCount(wave.cases)} unit={text.cases(wave.cases).replace(/^\S+\s/, '')} />
        <KeyFigure label={text.notFiled} value={formatCount(wave.notFiled)} unit={share(wave.notFiled)} tone={wave.notFiled > 0 ? 'up' : undefined} />
        <KeyFigure label={text.filed} value={formatCount(wave.filed)} unit={share(wave.filed)} />
      </Paper>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' }, alignItems: 'start' }}>
        <Section title={text.chart}><WaveChart weeks={wave.weeks} /></Section>
        <Section title={text.sites}><SiteTable sites={wave.sites} /></Section>
      </Box>
    </Box>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: { xs: 2, sm: 2.5 }, minWidth: 0 }}>
      <Typography variant="h2" id={id} sx={{ mb: 1.5 }}>{title}</Typography>
      {children}
    </Paper>
  );
}
