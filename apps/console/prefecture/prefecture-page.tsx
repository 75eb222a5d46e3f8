import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Alert, Box, Button, Skeleton } from '@mui/material';
import { PREFECTURE_SITES, findSite, type PrefectureSite } from '@vigie/reference';
import { LineChart, formatMonth, formatShortMonth, formatPeriod } from '@vigie/ui';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { CopyLink } from '../home/copy-link';
import { cutNote } from '../home/panel/cut-note';
import { PeriodField } from '../home/filters/period-field';
import { regionsInScope } from '../home/territories';
import { fixedView, readView, writeView } from '../home/view/heatmap-view';
import { daysOf, type DayRange } from '../home/view/period';
import { todayInParis } from '../i18n/format';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { NotFoundPage } from '../layout/pages-of-last-resort';
import { useViewer } from '../session/viewer';
import { MeasuresTable } from './measures-table';
import { text } from './messages.fr';
import type { NationAnswer, ReportsAnswer } from './prefecture.documents';
import { PublishedOfRight } from './published';
import { Scorecard } from './scorecard';
import { Section } from './section';
import { Shares } from './shares';
import { AlertHistory, Circles, DirectoryOf, Expiries, LetterHistory } from './surroundings';
import { usePrefecture } from './use-prefecture';

/** One préfecture or sous-préfecture of the viewer's territory: what it owes, what is seen of it, and how that compares. */
export default function PrefecturePage() {
  const scope = regionsInScope(useViewer());
  const { siteCode = '' } = useParams();
  const site = findSite(siteCode);
  if (!site || !scope.includes(site.regionCode)) return <NotFoundPage />;
  return <PrefectureRoom key={site.code} site={site} sites={PREFECTURE_SITES.filter(({ regionCode }) => scope.includes(regionCode))} />;
}

function PrefectureRoom({ site, sites }: { site: PrefectureSite; sites: readonly PrefectureSite[] }) {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const today = todayInParis();
  // A year unless told otherwise: a préfecture alone has few reports in three months.
  const period = search.size === 0 ? { preset: '12m' as const } : readView(search).period;
  const days = daysOf(period, today);
  const { figures, reports, nation, surroundings } = usePrefecture(site, days);
  const counted = figures.data?.prefectureFigures;
  const choices = sites.map(({ code, name }) => ({ code, label: name })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const view = { ...readView(search), period, level: 'PREFECTURE', territory: site.code } as const;
  return (
    <Page title={site.name} lead={counted && text.lead(formatPeriod(days.from, days.to), counted.reports, counted.structures)} actions={<Ways site={site} days={days} map={`/?${writeView(view)}`} fixed={writeView(fixedView({ ...readView(new URLSearchParams()), period }, today))} />}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2, maxWidth: 720, '@media print': { display: 'none' } }}>
        <ChoiceField label={text.site} value={site.code} choices={choices} onChange={(code) => void navigate({ pathname: `/prefectures/${code}`, search: search.toString() })} minWidth={260} />
        <PeriodField period={period} today={today} onChange={(next) => setSearch(nameOfPeriod(writeView({ ...readView(new URLSearchParams()), period: next })))} />
      </Box>
      {figures.error && !figures.data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(figures.error)} action={<Button variant="contained" onClick={() => void figures.refetch()}>{text.retry}</Button>} />
      ) : (
        <Fresh of={[figures, reports]}><Box sx={stack}>
          {counted?.reports === 0 && <Alert severity="info">{text.noReport}</Alert>}
          {counted && !surroundings.isPending ? <Scorecard measures={counted.measures} path={counted.path} entries={surroundings.data?.directory.entries ?? null} /> : <Skeleton variant="rounded" height={320} />}
          {counted && <MeasuresTable measures={counted.measures} />}
          {reports.data ? <WhatIsReported answer={reports.data} nation={nation.data} days={days} /> : reports.isError ? <PartFailed onRetry={() => void reports.refetch()} /> : <Skeleton variant="rounded" height={320} />}
          {/* The directory is as long as the rest together: beside them, no hole is left under a short one. */}
          <Box sx={pair}>
            <Box sx={stack}>
              {figures.data && <Circles circles={figures.data.siteCircles} />}
              {surroundings.data && <Expiries wave={surroundings.data.expiryWave} siteCode={site.code} />}
              {surroundings.data && <AlertHistory alerts={surroundings.data.alerts} />}
              {surroundings.data && <LetterHistory dossiers={surroundings.data.dossiers} />}
            </Box>
            {surroundings.data && <DirectoryOf entries={surroundings.data.directory.entries} />}
          </Box>
          {surroundings.isError && <PartFailed onRetry={() => void surroundings.refetch()} />}
        </Box></Fresh>
      )}
    </Page>
  );
}

/** The address of a map says nothing of its own default period; that of this page must, since it has another. */
function nameOfPeriod(address: URLSearchParams): URLSearchParams {
  if (address.size === 0) address.set('periode', '90j');
  return address;
}

function Ways({ site, days: { from, to }, map, fixed }: { site: PrefectureSite; days: DayRange; map: string; fixed: URLSearchParams }) {
  const filter = JSON.stringify({ siteCode: site.code, status: 'COUNTED', occurredFrom: from, occurredTo: to });
  return (
    <>
      <Button component={Link} to={map} variant="outlined">{text.toMap}</Button>
      <Button component={Link} to={`/signalements?${new URLSearchParams({ filter, page: '1' })}`} variant="outlined">{text.toReports}</Button>
      <CopyLink fixed={fixed} />
    </>
  );
}

function WhatIsReported({ answer: { open, solved, difficulties, rights, regionDifficulties, regionRights }, nation, days }: { answer: ReportsAnswer; nation: NationAnswer | undefined; days: DayRange }) {
  const cut = cutNote('MONTH', open.points.map(({ period }) => period), days);
  return (
    <>
      <Section title={text.trend.title} lead={cut ?? undefined}>
        <LineChart label={text.trend.title} height={190} periods={open.points.map(({ period }) => formatMonth(period))} formatTick={(_, index) => formatShortMonth(open.points[index]?.period ?? '')}
          series={[{ key: 'open', label: text.trend.open(open.n), values: open.points.map((point) => point.reports) }, { key: 'solved', label: text.trend.solved(solved.n), values: solved.points.map((point) => point.reports) }]} />
      </Section>
      <Box sx={pair}>
        <Shares title={text.difficulties} vocabulary="difficulties" here={difficulties} region={regionDifficulties} nation={nation?.difficulties} />
        <Shares title={text.rights} vocabulary="rightsLost" here={rights} region={regionRights} nation={nation?.rights} beside={(right) => <PublishedOfRight right={right} />} foot={text.published.caution} />
      </Box>
    </>
  );
}

const PartFailed = ({ onRetry }: { onRetry: () => void }) => <Alert severity="warning" action={<Button color="inherit" onClick={onRetry}>{text.retry}</Button>}>{text.partFailed}</Alert>;

const stack = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' } as const;
const pair = { display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' } as const;
