import { Box, Typography } from '@mui/material';
import type { ImportSummary } from '@vigie/contracts';
import { RecordTable } from '../table/record-table';
import { text } from './messages.fr';

/** What came of the rows, or would. */
export function ImportCountsList({ summary: { counts, status } }: { summary: ImportSummary }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { mb: 0.5 } }}>
      <li><strong>{status === 'CHECKED' ? text.toAdd(counts.added) : text.added(counts.added)}</strong></li>
      {counts.already > 0 && <li>{text.already(counts.already)}</li>}
      {counts.changed > 0 && <li>{text.changed(counts.changed)}</li>}
      {counts.bad > 0 && <li>{text.bad(counts.bad)}{counts.identifying > 0 && ` (${text.maskable(counts.identifying)})`}</li>}
    </Box>
  );
}

/** Why rows were refused, the reason of most of them first, with where to look. */
export function FirstFaults({ summary: { firstFaults } }: { summary: ImportSummary }) {
  if (firstFaults.length === 0) return null;
  const reasons = [...firstFaults].sort((a, b) => (b.rows ?? 1) - (a.rows ?? 1));
  return (
    <Box component="section">
      <Typography variant="h3" sx={{ mb: 1 }}>{text.faultsTitle}</Typography>
      <RecordTable caption={text.faultsCaption} items={reasons} keyOf={({ line, column, reason }) => `${line} ${column} ${reason}`} empty={null} columns={[
        { key: 'reason', label: text.reason, render: ({ reason }) => reason },
        { key: 'column', label: text.column, render: ({ column }) => column ?? text.wholeRow },
        { key: 'rows', label: text.refusedRows, align: 'right', render: ({ rows = 1 }) => <span className="vg-figures">{rows.toLocaleString('fr-FR')}</span> },
        { key: 'line', label: text.firstLine, align: 'right', render: ({ line }) => <span className="vg-figures">{line}</span> },
      ]} />
    </Box>
  );
}
