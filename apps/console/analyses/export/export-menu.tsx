import Download from '@mui/icons-material/DownloadOutlined';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Menu, MenuItem, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { formatCount } from '@vigie/ui';
import { useId, useRef, useState } from 'react';
import { failureMessage } from '../../graphql/api-failure';
import { request } from '../../graphql/request';
import { ReleaseCrossTableDocument, type CrossInput, type CrossReleaseOutcome } from '../analyses.documents';
import { text } from '../messages.fr';
import type { AnalysisView } from '../view/analysis-view';
import type { Names } from '../view/names';
import type { Format } from './save-grid';

const words = text.export;
const FORMATS = Object.keys(words.formats) as Format[];

/** The answer as a file: its figures are counted anew by the server, and only those that may leave are in it. */
export function ExportMenu({ view, question, input, names }: { view: AnalysisView; question: string; input: CrossInput; names: Names }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menu = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (format: Format) => {
      const { releaseCrossTable: outcome } = await request(ReleaseCrossTableDocument, { input });
      if (outcome.__typename === 'CrossRelease') {
        const [{ releasedGrid }, { saveGrid }] = await Promise.all([import('./released-grid'), import('./save-grid')]);
        await saveGrid(releasedGrid(outcome, question, view, names), format);
      }
      return outcome;
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
function Outcome({ outcome, failure, onClose, onClosed }: { outcome: CrossReleaseOutcome | undefined; failure: string | null; onClose: () => void; onClosed: () => void }) {
  const id = useId();
  return (
    <Dialog open={outcome !== undefined || failure !== null} onClose={onClose} slotProps={{ transition: { onExited: onClosed } }} aria-labelledby={id}>
      <DialogTitle id={id}>{outcome?.__typename === 'CrossRelease' ? words.done : words.refused}</DialogTitle>
      <DialogContent>
        {failure && <Alert severity="error">{failure}</Alert>}
        {outcome?.__typename === 'CrossRelease' && (
          <>
            <Typography>{words.inFile(formatCount(outcome.cells.filter(({ value }) => value !== null).length), formatCount(outcome.cells.length))}</Typography>
            <Typography sx={{ mt: 1, color: 'text.secondary' }}>{words.months}</Typography>
            <Lines lines={outcome.notes} />
          </>
        )}
        {outcome?.__typename === 'CrossReleaseRefused' && (
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
