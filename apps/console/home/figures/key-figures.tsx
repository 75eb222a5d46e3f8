import { Box, Paper } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { formatChange } from '../../i18n/format';
import { formatDifference } from '../comparison/difference-format';
import { text } from '../messages.fr';
import type { HeatmapAnswer } from '../use-heatmap';
import { useSolved } from '../use-solved';
import type { HeatmapView } from '../view/heatmap-view';
import { changeSince, type Change } from './change';
import { KeyFigure } from './key-figure';

const signed = new Intl.NumberFormat('fr-FR', { signDisplay: 'exceptZero' });

/**
 * Reports, structures, départements that have spoken, and how it compares with the same length of time before.
 * Open and solved come a moment later: buckets do not know them. A structure that sees its own reports only has no coverage to speak of.
 */
export function KeyFigures({ answer, own, view, today }: { answer: HeatmapAnswer | undefined; own: boolean; view: HeatmapView; today: string }) {
  const loading = !answer;
  const solved = useSolved(view, today);
  const departments = answer?.coverage.cells ?? [];
  const change = answer && changeSince(answer.heatmap.n, answer.before.n);
  return (
    <Paper component="section" aria-label={text.figures.title} variant="outlined" sx={{ mb: 2, overflow: 'hidden' }}>
      <Box component="dl" sx={gridStyle}>
        <KeyFigure loading={loading} label={text.figures.reports} value={formatCount(answer?.heatmap.n ?? 0)} unit={answer && solved !== undefined && view.outcome === null ? text.figures.openAndSolved(formatCount(Math.max(0, answer.heatmap.n - solved)), formatCount(solved)) : text.figures.reportsUnit} />
        {!own && <KeyFigure loading={loading} label={text.figures.structures} value={formatCount(answer?.heatmap.structures ?? 0)} unit={text.figures.structuresUnit} />}
        {!own && <KeyFigure loading={loading} label={text.figures.coverage} value={formatCount(departments.filter((cell) => cell.reports > 0).length)} unit={text.figures.coverageUnit(departments.length)} />}
        <KeyFigure loading={loading} label={text.figures.change} value={change && changeText(change)} tone={change?.kind === 'SHARE' && change.low > 0 ? 'up' : undefined} unit={change && changeUnit(change, answer.before.n)} />
      </Box>
    </Paper>
  );
}

function changeText(change: Change): string {
  switch (change.kind) {
    case 'NOTHING_BEFORE': return '—';
    case 'TOO_FEW': return signed.format(change.difference);
    case 'SHARE': return formatChange(change.share);
  }
}

function changeUnit(change: Change, before: number): string {
  switch (change.kind) {
    case 'NOTHING_BEFORE': return text.figures.noChange;
    case 'TOO_FEW': return `${text.figures.changeUnit(before)} ; ${text.figures.tooFew}`;
    case 'SHARE': return `${text.figures.changeUnit(before)}, ${text.evidence.intervalIs(text.evidence.interval(formatDifference('REPORTS', change.low), formatDifference('REPORTS', change.high)))}`;
  }
}

/** Hairlines between the four, whatever the number of columns: each cell draws its left and top edge, the frame hides the outer ones. */
const gridStyle = {
  m: 0, mt: '-1px', ml: '-1px', display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)', lg: '1fr 1fr' },
  '& > *': { borderLeft: 1, borderTop: 1, borderColor: 'divider' },
} as const;
