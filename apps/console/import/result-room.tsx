import Download from '@mui/icons-material/DownloadOutlined';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { ImportSummary } from '@vigie/contracts';
import { useId, useState } from 'react';
import { FirstFaults, ImportCountsList } from './import-counts';
import { importsApi } from './imports-api';
import { text } from './messages.fr';
import { useImportAction } from './use-imports';

/** What came of an import, the rows to correct, and the way to take it back. */
export function ResultRoom({ summary }: { summary: ImportSummary }) {
  const [undoing, setUndoing] = useState(false);
  if (summary.status === 'UNDONE') return <Alert severity="info">{text.undone}</Alert>;
  const done = summary.status === 'DONE';
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {done && <><Alert severity="success" role="status">{text.done}</Alert><ImportCountsList summary={summary} /></>}
      {summary.badRowsKept && (
        <Box>
          <Button variant="contained" startIcon={<Download />} href={importsApi.badRowsUrl(summary.id)} download>{text.badRowsFile}</Button>
          <Typography sx={{ color: 'text.secondary', mt: 1, maxWidth: 640 }}>{text.badRowsHint}</Typography>
        </Box>
      )}
      <FirstFaults summary={summary} />
      {summary.counts.added > 0 && <Button variant="outlined" color="error" sx={{ justifySelf: 'start' }} onClick={() => setUndoing(true)}>{text.undo}</Button>}
      {undoing && <UndoDialog summary={summary} onClose={() => setUndoing(false)} />}
    </Box>
  );
}

function UndoDialog({ summary, onClose }: { summary: ImportSummary; onClose: () => void }) {
  const titleId = useId();
  const undo = useImportAction(importsApi.undo, onClose);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{text.undoTitle}</DialogTitle>
      <DialogContent><Typography>{text.undoBody(summary.counts.added)}</Typography></DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>{text.cancel}</Button>
        <Button variant="contained" color="error" disabled={undo.isPending} onClick={() => undo.mutate(summary.id)}>{text.undo}</Button>
      </DialogActions>
    </Dialog>
  );
}
