import { Box, Button, Skeleton, Typography } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { Link } from 'react-router';
import { prefectureOf } from '@vigie/reference';
import { isFederationStaff } from '../../session/permissions';
import { useViewer } from '../../session/viewer';
import { evidenceInWords, isPlainCount, valueInWords } from '../metric-format';
import { text } from '../messages.fr';
import { territoryName } from '../territories';
import type { Heatmap, HeatmapCell } from '../use-heatmap';
import type { HeatmapView } from '../view/heatmap-view';
import { zoomInto } from '../view/zoom';
import { MainRights } from './main-rights';
import { OtherTerritory } from './other-territory';
import { PanelFrame } from './panel-frame';
import { reportsLink } from './reports-link';
import { TerritoryTrend } from './territory-trend';

const words = text.panel;

interface TerritoryPanelProps {
  readonly view: HeatmapView;
  readonly territory: string;
  readonly today: string;
  readonly heatmap: Heatmap | undefined;
  readonly onClose: () => void;
  readonly onChange: (change: Partial<HeatmapView>) => void;
}

/** One territory under the filters of the map: figures, trend, main rights, and the way to its reports. */
export function TerritoryPanel({ view, territory, today, heatmap, onClose, onChange }: TerritoryPanelProps) {
  const cell = heatmap?.cells.find((candidate) => candidate.territory === territory);
  const name = cell?.name ?? territoryName(view.level, territory);
  const viewer = useViewer();
  const prefecture = view.level === 'PREFECTURE' ? territory : view.level === 'DEPARTMENT' ? prefectureOf(territory)?.code : undefined;
  const into = zoomInto(view, territory);
  return (
    <PanelFrame title={name} kind={text.levelOne[view.level]} onClose={onClose}>
      {heatmap ? <Figures cell={cell} heatmap={heatmap} /> : <Skeleton variant="rounded" height={72} />}
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1 }}>{words.activeNote}</Typography>
      {cell?.reports === 0 ? <Typography sx={{ color: 'text.secondary', my: 2 }}>{words.noReport}</Typography> : (
        <>
          <TerritoryTrend view={view} territory={territory} today={today} />
          <MainRights view={view} territory={territory} today={today} reports={cell?.reports ?? 0} />
        </>
      )}
      {heatmap && cell && <OtherTerritory view={view} cell={cell} heatmap={heatmap} today={today} onChange={onChange} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button component={Link} to={reportsLink(view, territory, today)} variant="contained">{words.seeReports}</Button>
        {prefecture && isFederationStaff(viewer.role) && <Button component={Link} to={`/prefectures/${prefecture}`} variant="outlined">{words.seePrefecture}</Button>}
        {into && <Button variant="outlined" onClick={() => onChange(into)}>{words.zoomInto[view.level]}</Button>}
      </Box>
    </PanelFrame>
  );
}

/** Reports and who made them; and the measure of the map, when that is something else, with what it rests on. */
function Figures({ cell, heatmap }: { cell: HeatmapCell | undefined; heatmap: Heatmap }) {
  const { metric, unit, base } = heatmap;
  const { reports = 0, structures = 0, activeStructures = 0 } = cell ?? {};
  const figures = [[words.reports, formatCount(reports)], [words.structures, formatCount(structures)], [words.active, formatCount(activeStructures)]] as const;
  return (
    <>
      {cell && !isPlainCount(metric) && (
        <Box sx={{ mb: 1.5 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{text.metrics[metric]}</Typography>
          <Typography className="vg-figures" sx={{ fontSize: '1.25rem', fontWeight: 680 }}>{cell.value === null ? text.table.notEnough : valueInWords(metric, cell.value, unit)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{evidenceInWords(metric, cell, base)}</Typography>
        </Box>
      )}
      <Box component="dl" aria-label={words.figures} sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', columnGap: 1.5, alignItems: 'end' }}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>{label}</Typography>
            <Typography component="dd" className="vg-figures" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 680 }}>{value}</Typography>
          </div>
        ))}
      </Box>
    </>
  );
}
