import { Box, Paper, Typography } from '@mui/material';
import { STRUCTURE_LIST_FIELDS, type StructureListAnswer, type StructureListField } from '@vigie/contracts';
import { useId } from 'react';
import { ChoiceField } from '../../form/choice-field';
import { text } from './messages.fr';

/** Which column holds what, with samples of it. */
export function ListColumns({ answer: { headers, columns }, onChoose }: { answer: StructureListAnswer; onChoose: (field: StructureListField, header: string) => void }) {
  const titleId = useId();
  const used = new Set(Object.values(columns));
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: 2 }}>
      <Typography variant="h2" id={titleId}>{text.columns}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{text.columnsLead}</Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))' }}>
        {STRUCTURE_LIST_FIELDS.map((field) => {
          const choices = headers.filter(({ header }) => header === columns[field] || !used.has(header)).map(({ header }) => ({ code: header, label: header }));
          const samples = headers.find(({ header }) => header === columns[field])?.samples ?? [];
          return <Box key={field} sx={{ display: 'flex' }}><ChoiceField label={text.fields[field]} value={columns[field] ?? ''} choices={choices} empty={text.none} hint={text.samples(samples)} onChange={(header) => onChoose(field, header)} /></Box>;
        })}
      </Box>
    </Paper>
  );
}
