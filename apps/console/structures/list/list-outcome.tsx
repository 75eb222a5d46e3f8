import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import type { StructureListAnswer } from '@vigie/contracts';
import { formatCount } from '@vigie/ui';
import { useId } from 'react';
import { saveFile } from '../../home/export/save-file';
import { RecordTable } from '../../table/record-table';
import { text } from './messages.fr';

const COUNTS = ['rows', 'added', 'changed', 'same', 'refused'] as const;

/** What a list comes to: counts, what changes of what there is, and the rows that are given back. */
export function ListOutcome({ title, answer }: { title: string; answer: StructureListAnswer }) {
  const titleId = useId();
  const { counts, changes, faults, badRows } = answer;
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: 2, display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h2" id={titleId}>{title}</Typography>
      <Box role="status">
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))' }}>
          {COUNTS.map((name) => (
            <Box key={name} sx={{ display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>{text.counts[name]}</Box>
              <Box component="dd" className="vg-figures" sx={{ m: 0, fontSize: '1.5rem', fontWeight: 650, color: name === 'refused' && counts.refused > 0 ? 'error.main' : undefined }}>{formatCount(counts[name])}</Box>
            </Box>
          ))}
        </Box>
      </Box>
      {changes.length > 0 && (
        <Box component="section">
          <Typography variant="h3" sx={{ mb: 0.5 }}>{text.changes}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{changes.map(({ line, name, what }) => <li key={line}>{text.changed(name, what)}</li>)}</Box>
          {changes.length < counts.changed && <Typography variant="body2">{text.more(changes.length, counts.changed)}</Typography>}
        </Box>
      )}
      {badRows !== null && (
        <Box component="section" sx={{ display: 'grid', gap: 1, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Typography variant="h3">{text.refused}</Typography>
          <RecordTable caption={text.refused} items={faults} keyOf={({ line, column, reason }) => `${line} ${column} ${reason}`} empty={null} columns={[
            { key: 'line', label: text.line, render: ({ line }) => String(line) },
            { key: 'column', label: text.column, render: ({ column }) => column ?? '–' },
            { key: 'reason', label: text.reason, render: ({ reason }) => reason },
          ]} />
          {faults.length === 50 && counts.refused > 50 && <Typography variant="body2">{text.more(50, counts.refused)}</Typography>}
          <Button variant="outlined" startIcon={<FileDownload />} sx={{ justifySelf: 'start' }} onClick={() => saveFile(text.badRowsName, new Blob([badRows], { type: 'text/csv;charset=utf-8' }))}>{text.badRows}</Button>
        </Box>
      )}
    </Paper>
  );
}
