import Download from '@mui/icons-material/DownloadOutlined';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Menu, MenuItem, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { failureMessage } from '../../graphql/api-failure';
import { request } from '../../graphql/request';
import { text } from '../messages.fr';
import type { HeatmapView } from '../view/heatmap-view';
import { heatmapVariables } from '../view/view-input';
import { FORMATS, type Format } from './export-map';
import { ReleaseMapDocument, type ReleaseOutcome } from './release.documents';

const words = text.export;

/** What is seen, as a file: the figures are counted anew by the server, and only those that may leave are in it. */
export function ExportMenu({ view, today }: { view: HeatmapView; today: string }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { labelOf } = useVocabularies();
  const menu = useId();
  const button = useRef<HTMLButtonElement>(null);
  const measure = view.metric === 'RIGHT_SHARE' ? `${text.metrics.RIGHT_SHARE} : ${labelOf('rightsLost', view.shareOf)}` : text.metrics[view.metric];
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (format: Format) => {
      const { releaseMap } = await request(ReleaseMapDocument, { input: heatmapVariables(view, today).input });
      if (releaseMap.__typename === 'MapRelease') await (await import('./export-map')).exportMap(releaseMap, format, measure);
      return releaseMap;
    },
  });
  const choose = (format: Format) => { setAnchor(null); mutate(format); };
  return (
    <>
      <Button ref={button} variant="outlined" startIcon={<Download />} aria-haspopup="menu" aria-controls={anchor ? menu : undefined} aria-expanded={anchor !== null} disabled={isPending} onClick={({ currentTarget }) => setAnchor(currentTarget)} sx={{ '@media print': { display: 'none' } }}>
        {isPending ? words.under : words.button}
      </Button>
      <Menu disablePortal id={menu} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map((format) => <MenuItem key={format} onClick={() => choose(format)}>{words.formats[format]}</MenuItem>)}
      </Menu>
      <Outcome outcome={data} failure={error && failureMessage(error)} onClose={reset} onClosed={() => button.current?.focus()} />
    </>
  );
}

/** What became of it: what is hidden in the file and why, or why none was made. The menu that had the focus is gone: it goes back to its button. */
function Outcome({ outcome, failure, onClose, onClosed }: { outcome: ReleaseOutcome | undefined; failure: string | null; onClose: () => void; onClosed: () => void }) {
  const id = useId();
  const released = outcome?.__typename === 'MapRelease';
  return (
    <Dialog open={outcome !== undefined || failure !== null} onClose={onClose} slotProps={{ transition: { onExited: onClosed } }} aria-labelledby={id}>
      <DialogTitle id={id}>{released ? words.done : words.refused}</DialogTitle>
      <DialogContent>
        {failure && <Alert severity="error">{failure}</Alert>}
        {outcome?.__typename === 'MapRelease' && (
          <>
            <Typography>{words.inFile(outcome.cells.filter(({ value }) => value !== null).length, outcome.cells.length)}</Typography>
            <Typography sx={{ mt: 1, color: 'text.secondary' }}>{words.months}</Typography>
            <Lines lines={outcome.notes} />
          </>
        )}
        {outcome?.__typename === 'MapReleaseRefused' && (
          <>
            <Lines lines={outcome.reasons} />
            {outcome.suggestions.length > 0 && <Typography sx={{ mt: 1.5, fontWeight: 620 }}>{words.instead}</Typography>}
            <Lines lines={outcome.suggestions} />
          </>
        )}
      </DialogContent>
      <DialogActions><Button onClick={onClose} variant="contained">{words.close}</Button></DialogActions>
    </Dialog>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (lines.length === 0 ? null : <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>{lines.map((line) => <li key={line}>{line}</li>)}</Box>);
