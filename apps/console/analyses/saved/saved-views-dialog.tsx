import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import LinkIcon from '@mui/icons-material/Link';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, IconButton, Link as MuiLink, TextField, Typography } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../session/viewer';
import type { SavedView } from '../analyses.documents';
import { text } from '../messages.fr';
import { linkTo } from '../../home/copy-link';
import { toIsoDay } from '../../home/view/period';
import { fixedAnalysis, readAnalysis, writeAnalysis, type AnalysisView } from '../view/analysis-view';
import { useSavedViews } from './use-saved-views';

const words = text.saved;

/** Questions one comes back to: kept by name, renamed, shared by link, removed and brought back. */
export function SavedViewsDialog({ view }: { view: AnalysisView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<BookmarkBorder />} onClick={() => setOpen(true)} sx={{ '@media print': { display: 'none' } }}>{words.open}</Button>
      {open && <Opened view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

function Opened({ view, onClose }: { view: AnalysisView; onClose: () => void }) {
  const title = useId();
  const { displayName } = useViewer();
  const saved = useSavedViews();
  const [name, setName] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    saved.keep(name, writeAnalysis(view).toString(), () => setName(''));
  };
  const { said } = saved;
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{words.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.owner(displayName)}</Typography>
        {saved.failure && <Alert severity="error" action={<Button color="inherit" onClick={saved.again}>{text.retry}</Button>}>{saved.failure}</Alert>}
        {saved.views?.length === 0 && <Typography>{words.none}</Typography>}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
          {saved.views?.map((one) => <ViewLine key={one.id} view={one} saved={saved} onOpen={onClose} />)}
        </Box>
        <Box component="form" noValidate onSubmit={send} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <TextField label={words.name} value={name} onChange={(event) => setName(event.target.value)} slotProps={{ htmlInput: { maxLength: 60 } }} sx={{ flex: '1 1 220px' }} />
          <Button type="submit" variant="contained" disabled={saved.pending}>{words.keep}</Button>
        </Box>
        <div aria-live="polite">{said && <Alert severity={said.tone} action={said.removed && <Button autoFocus color="inherit" onClick={() => saved.restore(said.removed!)}>{words.undo}</Button>}>{said.words}</Alert>}</div>
      </DialogContent>
      <DialogActions><Button onClick={onClose}>{words.close}</Button></DialogActions>
    </Dialog>
  );
}

function ViewLine({ view, saved, onOpen }: { view: SavedView; saved: ReturnType<typeof useSavedViews>; onOpen: () => void }) {
  const [renamed, setRenamed] = useState<string | null>(null);
  if (renamed !== null) {
    return (
      <Box component="li">
        <Box component="form" noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); saved.rename(view.id, renamed, () => setRenamed(null)); }} sx={{ display: 'flex', gap: 1 }}>
          <TextField autoFocus label={words.newName} value={renamed} onChange={(event) => setRenamed(event.target.value)} slotProps={{ htmlInput: { maxLength: 60 } }} sx={{ flex: 1 }} />
          <Button type="submit">{words.ok}</Button>
          <Button onClick={() => setRenamed(null)}>{words.cancel}</Button>
        </Box>
      </Box>
    );
  }
  const share = () => void navigator.clipboard.writeText(linkTo(writeAnalysis(fixedAnalysis(readAnalysis(new URLSearchParams(view.address)), toIsoDay(new Date()))))).then(saved.copied);
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <MuiLink component={Link} to={`/analyses?${view.address}`} onClick={onOpen} sx={{ flex: 1, overflowWrap: 'anywhere', py: 1 }}>{view.name}</MuiLink>
      {navigator.clipboard && <IconButton aria-label={words.share(view.name)} onClick={share}><LinkIcon /></IconButton>}
      <IconButton aria-label={words.rename(view.name)} onClick={() => setRenamed(view.name)}><EditOutlined /></IconButton>
      <IconButton aria-label={words.remove(view.name)} disabled={saved.pending} onClick={() => saved.remove(view)}><DeleteOutlined /></IconButton>
    </Box>
  );
}
