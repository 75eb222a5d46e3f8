import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Alert, Box, Button } from '@mui/material';
import { findRegion } from '@vigie/reference';
import { formatPeriod } from '@vigie/ui';
import { Navigate } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import { formatClock, todayInParis } from '../i18n/format';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { homeOf } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { CopyLink } from './copy-link';
import { KeyFigures } from './figures/key-figures';
import { FilterBar } from './filters/filter-bar';
import { LiveAnnouncer } from './live-announcer';
import { MapRoom } from './map/map-room';
import { text } from './messages.fr';
import { TerritoryPanel } from './panel/territory-panel';
import { TerritoryTable } from './table/territory-table';
import { regionsInScope } from './territories';
import { useHeatmap } from './use-heatmap';
import { useView } from './use-view';
import { daysOf } from './view/period';

export function HomePage() {
  const viewer = useViewer();
  const home = homeOf(viewer.role);
  return home === 'carte' ? <HeatmapPage /> : <Navigate to={`/${home}`} replace />;
}

function HeatmapPage() {
  const viewer = useViewer();
  const scope = regionsInScope(viewer);
  const own = viewer.structure !== null;
  const [view, change] = useView();
  const today = todayInParis();
  const { data: answer, error, refetch, changes, isPlaceholderData, dataUpdatedAt } = useHeatmap(view, today);
  const { from, to } = daysOf(view.period, today);
  const period = formatPeriod(from, to);
  const regions = scope.map((code) => ({ code, label: findRegion(code)?.name ?? code })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const empty = answer?.heatmap.n === 0 && !isPlaceholderData;
  const retry = <Button variant="contained" onClick={() => void refetch()}>{text.states.retry}</Button>;
  const open = (territory: string | null) => change({ territory });
  return (
    <Page title={own ? text.ownTitle : text.title} lead={text.lead(period)} actions={<CopyLink />}>
      <FilterBar view={view} today={today} regions={regions} onChange={change} />
      {error && answer && <Alert severity="warning" sx={{ mb: 2 }}>{text.states.offlineBody(formatClock(dataUpdatedAt))}</Alert>}
      {empty && <Alert severity="info" sx={{ mb: 2 }}><strong>{text.states.empty}.</strong> {text.states.emptyBody}</Alert>}
      {error && !answer ? <Notice icon={<CloudOff />} title={text.states.error} body={failureMessage(error)} action={retry} /> : (
        <Box aria-busy={isPlaceholderData} sx={{ ...columns, opacity: isPlaceholderData ? 0.6 : 1 }}>
          <MapRoom view={view} scope={scope} answer={answer} period={period} changes={changes} onChange={change} />
          <Box sx={{ minWidth: 0 }}>
            <KeyFigures answer={answer} own={own} view={view} today={today} />
            {view.territory && <TerritoryPanel key={`${view.level} ${view.territory}`} view={view} territory={view.territory} today={today} heatmap={answer?.heatmap} onClose={() => open(null)} onChange={change} />}
            <TerritoryTable view={view} own={own} heatmap={answer?.heatmap} changes={changes} onOpen={open} />
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
