import Download from '@mui/icons-material/DownloadOutlined';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Menu, MenuItem, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { failureMessage } from '../graphql/api-failure';

interface Released {
  readonly cells: readonly { readonly value: number | null }[];
  readonly notes: readonly string[];
  /** What is said of this file, where it is not what is said of any. */
  readonly words?: Pick<Words<string>, 'inFile' | 'months'>;
}
interface Refused { readonly reasons: readonly string[]; readonly suggestions: readonly string[] }
/** What disclosure control decided of what was asked. */
export type Decision = Released | Refused;

interface Words<Format extends string> {
  readonly button: string;
  readonly under: string;
  readonly formats: Readonly<Record<Format, string>>;
  readonly done: string;
  readonly refused: string;
  readonly months: string;
  readonly instead: string;
  readonly close: string;
  /** How many of the cells of the file have their value. */
  readonly inFile: (shown: number, all: number) => string;
}

/** What is seen, as a file: `release` asks the server for figures counted anew, and writes the file of those that may leave. */
export function ReleaseMenu<Format extends string>({ words, formats, release }: { words: Words<Format>; formats: readonly Format[]; release: (format: Format) => Promise<Decision> }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menu = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { mutate, data, error, isPending, reset } = useMutation({ mutationFn: release });
  const choose = (format: Format) => { setAnchor(null); mutate(format); };
  return (
    <>
      <Button ref={button} variant="outlined" startIcon={<Download />} aria-haspopup="menu" aria-controls={anchor ? menu : undefined} aria-expanded={anchor !== null} disabled={isPending} onClick={({ currentTarget }) => setAnchor(currentTarget)} sx={{ '@media print': { display: 'none' } }}>
        {isPending ? words.under : words.button}
      </Button>
      <Menu disablePortal id={menu} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {formats.map((format) => <MenuItem key={format} onClick={() => choose(format)}>{words.formats[format]}</MenuItem>)}
      </Menu>
      <Outcome words={words} outcome={data} failure={error && failureMessage(error)} onClose={reset} onClosed={() => button.current?.focus()} />
    </>
  );
}

/** What became of it: what is hidden in the file and why, or why none was made. The menu that had the focus is gone: it goes back to its button. */
function Outcome<Format extends string>({ words, outcome, failure, onClose, onClosed }: { words: Words<Format>; outcome: Decision | undefined; failure: string | null; onClose: () => void; onClosed: () => void }) {
  const id = useId();
  const released = outcome && 'cells' in outcome ? outcome : null;
  const { inFile, months } = released?.words ?? words;
  const refused = outcome && 'reasons' in outcome ? outcome : null;
  return (
    <Dialog open={outcome !== undefined || failure !== null} onClose={onClose} slotProps={{ transition: { onExited: onClosed } }} aria-labelledby={id}>
      <DialogTitle id={id}>{released ? words.done : words.refused}</DialogTitle>
      <DialogContent>
        {failure && <Alert severity="error">{failure}</Alert>}
        {released && (
          <>
            <Typography>{inFile(released.cells.filter(({ value }) => value !== null).length, released.cells.length)}</Typography>
            <Typography sx={{ mt: 1, color: 'text.secondary' }}>{months}</Typography>
            <Lines lines={released.notes} />
          </>
        )}
        {refused && (
          <>
            <Lines lines={refused.reasons} />
            {refused.suggestions.length > 0 && <Typography sx={{ mt: 1.5, fontWeight: 620 }}>{words.instead}</Typography>}
            <Lines lines={refused.suggestions} />
          </>
        )}
      </DialogContent>
      <DialogActions><Button onClick={onClose} variant="contained">{words.close}</Button></DialogActions>
    </Dialog>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (lines.length === 0 ? null : <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>{lines.map((line) => <li key={line}>{line}</li>)}</Box>);
