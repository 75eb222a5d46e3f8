import CloudOff from '@mui/icons-material/CloudOffOutlined';
import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EXPORT_KIND_LABELS, EXPORT_LEVEL_LABELS } from '@vigie/contracts';
import { useId, useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Notice } from '../layout/notice';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { ExportState, isUnderWay } from './export-state';
import { CancelExportDocument, ExportsDocument, type AskedExport } from './exports.documents';
import { text } from './messages.fr';

const words = text.list;
const LOOK_EVERY_MS = 1_000;

const nameOf = ({ kind, level, format }: AskedExport): string => [EXPORT_KIND_LABELS[kind], level && words.level(EXPORT_LEVEL_LABELS[level]), format].filter(Boolean).join(', ');

/** One's own exports, how far each is, and what can be done with it. */
export function ExportList() {
  const titleId = useId();
  const client = useQueryClient();
  const [asking, setAsking] = useState<AskedExport | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['exports'], queryFn: async ({ signal }) => (await request(ExportsDocument, {}, signal)).exports,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? LOOK_EVERY_MS : false),
  });
  const cancel = useMutation({
    mutationFn: (id: string) => request(CancelExportDocument, { id }),
    onSuccess: async () => { setAsking(null); await client.invalidateQueries({ queryKey: ['exports'] }); },
  });
  const columns: readonly RecordColumn<AskedExport>[] = [
    { key: 'what', label: words.columns.what, render: (one) => <>{nameOf(one)}<Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary', overflowWrap: 'anywhere' }}>{[one.purpose && words.purpose(one.purpose), words.mark(one.mark)].filter(Boolean).join(' · ')}</Box></> },
    { key: 'state', label: words.columns.state, render: (one) => <ExportState one={one} /> },
    { key: 'asked', label: words.columns.asked, render: ({ askedAt }) => words.asked(askedAt) },
    { key: 'act', label: words.columns.act, render: (one) => <Acts one={one} onCancel={() => { cancel.reset(); setAsking(one); }} /> },
  ];
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography id={titleId} variant="h2" sx={{ mb: 1.5 }}>{words.title}</Typography>
      {error && !data
        ? <Notice icon={<CloudOff />} title={words.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{words.retry}</Button>} level="h3" />
        : <RecordTable caption={words.caption} columns={columns} items={data} keyOf={({ id }) => id} empty={<Notice icon={<FileDownload />} title={words.empty} body={words.emptyBody} level="h3" />} />}
      {asking && <CancelDialog one={asking} pending={cancel.isPending} failure={cancel.error} onClose={() => setAsking(null)} onConfirm={() => cancel.mutate(asking.id)} />}
    </Box>
  );
}

function Acts({ one, onCancel }: { one: AskedExport; onCancel: () => void }) {
  const name = nameOf(one);
  if (isUnderWay(one)) return <Button size="small" onClick={onCancel} aria-label={words.stopOf(name)}>{words.stop}</Button>;
  if (one.state !== 'DONE') return <span aria-hidden>–</span>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button size="small" variant="contained" component="a" href={`/export-files/${one.id}`} download startIcon={<FileDownload />} aria-label={words.downloadOf(name)}>{words.download}</Button>
      <Button size="small" onClick={onCancel} aria-label={words.dropOf(name)}>{words.drop}</Button>
    </Box>
  );
}

function CancelDialog({ one, pending, failure, onClose, onConfirm }: { one: AskedExport; pending: boolean; failure: Error | null; onClose: () => void; onConfirm: () => void }) {
  const titleId = useId();
  const going = isUnderWay(one);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId}>{going ? words.stopTitle : words.dropTitle}</DialogTitle>
      <DialogContent><Typography sx={{ fontWeight: 600, mb: 1 }}>{nameOf(one)}</Typography><Typography>{going ? words.stopBody : words.dropBody}</Typography>{failure && <Alert severity="error" sx={{ mt: 1.5 }}>{going ? words.stopFailed : words.dropFailed} {failureMessage(failure)}</Alert>}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button variant="contained" color="error" disabled={pending} onClick={onConfirm}>{going ? words.stop : words.drop}</Button>
      </DialogActions>
    </Dialog>
  );
}
