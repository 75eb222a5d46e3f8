import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, Typography } from '@mui/material';
import type { ImportSummary } from '@vigie/contracts';
import { formatShortDay } from '../i18n/format';
import { Notice } from '../layout/notice';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { text } from './messages.fr';

/** What was imported before, each with the way back to it. */
export function ImportHistory({ imports, onOpen }: { imports: readonly ImportSummary[] | undefined; onOpen: (id: string) => void }) {
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>{text.history}</Typography>
      <RecordTable caption={text.history} columns={columnsOf(onOpen)} items={imports} keyOf={({ id }) => id} empty={<Notice level="h3" icon={<UploadFile />} title={text.historyEmpty} body={text.historyEmptyBody} />} />
    </Box>
  );
}

function columnsOf(onOpen: (id: string) => void): readonly RecordColumn<ImportSummary>[] {
  const figures = (count: number) => <span className="vg-figures">{count.toLocaleString('fr-FR')}</span>;
  return [
    { key: 'file', label: text.columns.file, render: ({ fileName }) => fileName },
    { key: 'date', label: text.columns.date, render: ({ createdAt }) => <span className="vg-figures">{formatShortDay(createdAt)}</span> },
    { key: 'status', label: text.columns.status, render: ({ status }) => text.status[status] },
    { key: 'added', label: text.columns.added, align: 'right', render: ({ status, counts }) => figures(['DONE', 'RUNNING', 'FAILED'].includes(status) ? counts.added : 0) },
    { key: 'bad', label: text.columns.bad, align: 'right', render: ({ counts }) => figures(counts.bad + counts.changed) },
    { key: 'action', label: text.columns.action, render: ({ id, fileName }) => <Button size="small" aria-label={text.openLabel(fileName)} onClick={() => onOpen(id)}>{text.open}</Button> },
  ];
}
