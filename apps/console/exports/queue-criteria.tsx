import { Box, Button, Typography } from '@mui/material';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { text as triageText } from '../triage/messages.fr';
import { queueLabels } from '../triage/queue/queue-labels';
import type { QueueView } from '../triage/queue/queue-view';
import { text } from './messages.fr';

const words = text.form;

/** The queue one comes from, in words: what will be in the file is read before it is asked for. */
export function QueueCriteria({ view, onDrop }: { view: QueueView; onDrop: () => void }) {
  const { labelOf } = useVocabularies();
  const told = [triageText.parts[view.part], ...queueLabels(view, labelOf).map(({ label }) => label), ...(view.answered ? [triageText.filters.answered] : [])];
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 600 }}>{words.filter}</Box>
      <Typography>{words.queued}</Typography>
      <Box component="ul" sx={{ my: 1, pl: 3 }}>{told.map((one) => <li key={one}>{one}</li>)}</Box>
      <Button size="small" onClick={onDrop}>{words.dropQueue}</Button>
    </Box>
  );
}
