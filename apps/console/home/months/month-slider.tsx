import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import { Box, Button, Slider, Typography } from '@mui/material';
import { formatMonth } from '@vigie/ui';
import { text } from '../messages.fr';
import type { HeatmapView } from '../view/heatmap-view';
import type { Months } from './use-months';
import { usePlay } from './use-play';

const words = text.months;

/** Goes through the months of the map, by hand or by itself; one scale for all of them, so that colours compare. */
export function MonthSlider({ months: { names, frames, failed }, view, onChange }: { months: Months; view: HeatmapView; onChange: (change: Partial<HeatmapView>) => void }) {
  const at = view.month === null ? -1 : names.indexOf(view.month);
  const show = (index: number) => onChange({ month: names[index] ?? null, against: null });
  const { playing, toggle, stop } = usePlay({ count: names.length, at, ready: frames !== undefined, onStep: show });
  const nameOf = (index: number) => formatMonth(`${names[index] ?? ''}-01`);
  return (
    <Box component="section" aria-label={words.section} sx={{ mt: 1.5, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, '@media print': { display: 'none' } }}>
      <Button variant={view.month ? 'contained' : 'outlined'} startIcon={playing ? <Pause /> : <PlayArrow />} onClick={toggle}>{playing ? words.pause : words.play}</Button>
      {view.month !== null && (
        <>
          <Slider aria-label={words.slider} min={0} max={names.length - 1} step={1} value={Math.max(at, 0)} marks onChange={(_, index) => { stop(); show(Number(index)); }}
            getAriaValueText={nameOf} valueLabelDisplay="off" sx={{ flex: '1 1 180px', mx: 1 }} />
          <Typography component="output" className="vg-figures" sx={{ fontWeight: 680, minWidth: '9.5em' }}>{at < 0 ? '' : nameOf(at)}</Typography>
          <Button onClick={({ currentTarget }) => { stop(); currentTarget.closest('section')?.querySelector('button')?.focus(); onChange({ month: null }); }}>{words.whole}</Button>
          <Typography variant="body2" sx={{ width: '100%', color: 'text.secondary' }} role={failed ? 'alert' : undefined}>{failed ? words.failed : frames ? words.scale : words.loading}</Typography>
        </>
      )}
    </Box>
  );
}
