import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useDeferredValue, useId, useState } from 'react';
import type { DossierFigure } from './dossiers.documents';
import { text } from './messages.fr';

const words = text.letter;
const MOST_SHOWN = 60;
const plain = (label: string) => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What this dossier counted comes before what the survey of 2024 published. */
const surveyLast = (one: DossierFigure, other: DossierFigure): number => Number(one.id.startsWith('baseline/')) - Number(other.id.startsWith('baseline/'));

/** Any figure of the snapshot, found by its words. */
export function FigurePicker({ figures, onPick, onClose }: { figures: readonly DossierFigure[]; onPick: (figure: DossierFigure) => void; onClose: () => void }) {
  const titleId = useId();
  const [search, setSearch] = useState('');
  const wanted = plain(useDeferredValue(search)).split(/\s+/).filter((word) => word !== '');
  const found = [...figures].sort(surveyLast).filter(({ label, id }) => wanted.every((word) => plain(`${label} ${id}`).includes(word)));
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{words.figure}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 1 } }}>
        <TextField type="search" label={words.search} value={search} onChange={(event) => setSearch(event.target.value)} autoFocus fullWidth helperText={words.hint} />
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary', my: 1 }}>{words.found(found.length)}</Typography>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 360, overflowY: 'auto' }} tabIndex={0} aria-label={words.figure}>
          {found.slice(0, MOST_SHOWN).map((figure) => (
            <Box component="li" key={figure.id} sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2, borderTop: 1, borderColor: 'divider', py: 0.5 }}>
              <span>{figure.label}</span>
              <Button size="small" aria-label={words.insert(`${figure.label}, ${figure.printed}`)} onClick={() => onPick(figure)} className="vg-figures" sx={{ flexShrink: 0 }}>{figure.printed}</Button>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions><Button onClick={onClose}>{words.close}</Button></DialogActions>
    </Dialog>
  );
}
