import { Box, Button, Checkbox, FormControlLabel, FormHelperText } from '@mui/material';
import { EXPORT_COLUMN_LABELS, type ExportColumn } from '@vigie/contracts';
import { useId } from 'react';
import { text } from './messages.fr';

const words = text.form;

/** Which columns the file has, in its own order. */
export function ColumnChoice({ open, chosen, error, onChange }: { open: readonly ExportColumn[]; chosen: readonly ExportColumn[]; error: boolean; onChange: (columns: readonly ExportColumn[]) => void }) {
  const toggle = (column: ExportColumn) => onChange(open.filter((one) => (one === column ? !chosen.includes(one) : chosen.includes(one))));
  const noteId = useId();
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 600 }}>{words.columns}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 0.5 }}>
        <Box role="status" sx={{ color: 'text.secondary' }}>{words.columnsChosen(chosen.length)}</Box>
        <Button size="small" onClick={() => onChange(open)}>{words.all}</Button>
        <Button size="small" onClick={() => onChange([])}>{words.none}</Button>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))', columnGap: 2 }}>
        {open.map((column) => <FormControlLabel key={column} label={EXPORT_COLUMN_LABELS[column]} control={<Checkbox size="small" checked={chosen.includes(column)} onChange={() => toggle(column)} slotProps={{ input: { 'aria-invalid': error || undefined, 'aria-describedby': error ? noteId : undefined } }} />} />)}
      </Box>
      <FormHelperText id={noteId} error={error} role={error ? 'alert' : undefined}>{error ? words.noColumn : words.remembered}</FormHelperText>
    </Box>
  );
}
