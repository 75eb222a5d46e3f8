import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Alert, Box, Button } from '@mui/material';
import { findRegion } from '@vigie/reference';
import { formatPeriod } from '@vigie/ui';
import { useMemo } from 'react';
import { Navigate } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import { todayInParis } from '../i18n/format';
import { Stale } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { homeOf, isFederationStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { compareCells } from './comparison/compare-cells';
import { ComparisonTable } from './comparison/comparison-table';
import { useAgainst } from './comparison/use-against';
import { CopyLink } from './copy-link';
import { ExportMenu } from './export/export-menu';
import { KeyFigures } from './figures/key-figures';
import { FilterBar } from './filters/filter-bar';
import { LiveAnnouncer } from './live-announcer';
import { MapRoom } from './map/map-room';
import { text } from './messages.fr';
import { useMonths } from './months/use-months';
import { TerritoryPanel } from './panel/territory-panel';
import { TerritoryTable } from './table/territory-table';
import { regionsInScope } from './territories';
import { useHeatmap } from './use-heatmap';
import { useView } from './use-view';
import { fixedView, writeView, type HeatmapView } from './view/heatmap-view';
import { lengthInDays } from './view/period';
import { placeKeyOf, toAll, withinScope } from './view/zoom';
import { daysShown } from './view/view-input';

export function HomePage() {
  const viewer = useViewer();
  const home = homeOf(viewer.role);
  return home === 'carte' ? <HeatmapPage /> : <Navigate to={`/${home}`} replace />;
}

function HeatmapPage() {
  const viewer = useViewer();
  const scope = useMemo(() => regionsInScope(viewer), [viewer]);
  const own = viewer.structure !== null;
  const [asked, changeAsked] = useView();
  const view = useMemo(() => withinScope(asked, scope), [asked, scope]);
  // Whatever is changed next, a zoom that the viewer does not see leaves the address with it.
  const change = (part: Partial<HeatmapView>) => changeAsked(view === asked ? part : { ...toAll, ...part });
  const today = todayInParis();
  const map = useHeatmap(view, today);
  const { data: answer, error, refetch, changes, isPlaceholderData } = map;
  const months = useMonths(view, today);
  const against = useAgainst(view, today);
  // The map of a month is there as soon as it is reached; what else is asked of that month follows.
  const heatmap = months.frame ?? answer?.heatmap;
  const { from, to } = daysShown(view, today);
  // While another place is awaited, no change is told: figures of two places are not set side by side, nor those of the former shown for it.
  const elsewhere = against !== undefined && [against.place, answer?.place].some((place) => place !== placeKeyOf(view));
  const compared = useMemo(() => (heatmap && against && against.metric === heatmap.metric && view.against ? elsewhere ? [] : compareCells(heatmap.metric, against.cells, heatmap.cells, { earlier: lengthInDays(against), later: lengthInDays(heatmap) }) : null), [heatmap, against, view.against, elsewhere]);
  const period = formatPeriod(from, to);
  const regions = scope.map((code) => ({ code, label: findRegion(code)?.name ?? code })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const empty = answer?.heatmap.n === 0 && !isPlaceholderData;
  const stale = (isPlaceholderData && !months.frame) || elsewhere;
  const retry = <Button variant="contained" onClick={() => void refetch()}>{text.states.retry}</Button>;
  const open = (territory: string) => change({ territory, other: null });
  return (
    <Page title={own ? text.ownTitle : text.title} lead={text.lead(period)} actions={<>{isFederationStaff(viewer.role) && <ExportMenu view={view} scope={scope} today={today} />}<CopyLink fixed={writeView(fixedView(view, today))} /></>}>
      <FilterBar view={view} today={today} regions={regions} onChange={change} />
      {error && answer && <Stale answers={[map]} />}
      {view !== asked && <Alert severity="info" sx={{ mb: 2 }}><strong>{text.map.outside}</strong> {text.map.outsideBody}</Alert>}
      {empty && <Alert severity="info" sx={{ mb: 2 }}><strong>{text.states.empty}.</strong> {text.states.emptyBody}</Alert>}
      {error && !answer ? <Notice icon={<CloudOff />} title={text.states.error} body={failureMessage(error)} action={retry} /> : (
        <Box aria-busy={stale} sx={{ ...columns, opacity: stale ? 0.6 : 1 }}>
          <MapRoom view={view} scope={scope} answer={answer} heatmap={heatmap} comparison={against && compared && { against, cells: compared }} months={months} period={period} changes={changes} onChange={change} />
          <Box sx={{ minWidth: 0 }}>
            <KeyFigures answer={answer} own={own} view={view} today={today} />
            {view.territory && <TerritoryPanel key={`${view.level} ${view.territory}`} view={view} territory={view.territory} today={today} heatmap={heatmap} onClose={() => change({ territory: null, other: null })} onChange={change} />}
            {compared && heatmap ? <ComparisonTable view={view} metric={heatmap.metric} cells={compared} own={own} onOpen={open} /> : <TerritoryTable view={view} own={own} heatmap={heatmap} changes={changes} onOpen={open} />}
          </Box>
        </Box>
      )}
      <LiveAnnouncer changes={changes} />
    </Page>
  );
}

const columns = {
  display: 'grid', gap: 2, alignItems: 'start', transition: 'opacity 120ms',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.35fr) minmax(380px, 1fr)' },
} as const;
