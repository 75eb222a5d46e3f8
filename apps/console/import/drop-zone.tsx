import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Alert, Button, LinearProgress, Paper, Typography } from '@mui/material';
import { useId, useRef, useState, type DragEvent } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { importsApi } from './imports-api';
import { text } from './messages.fr';
import { useImportAction } from './use-imports';

/** Where a file is dropped or chosen; what cannot be read is said here, in words. */
export function DropZone({ onReceived }: { onReceived: (id: string) => void }) {
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useImportAction(importsApi.upload, ({ id }) => onReceived(id));
  const take = (files: FileList | null) => { if (files?.[0]) upload.mutate(files[0]); };
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); };
  return (
    <Paper variant="outlined" onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
      sx={{ p: { xs: 2, sm: 4 }, textAlign: 'center', borderStyle: 'dashed', borderWidth: 2, borderColor: over ? 'primary.main' : 'divider', display: 'grid', justifyItems: 'center', gap: 1.5 }}>
      <UploadFile sx={{ fontSize: 40, color: 'text.secondary' }} />
      <Typography variant="h2" component="h2">{text.drop}</Typography>
      <input ref={input} type="file" hidden tabIndex={-1} aria-hidden accept=".csv,.txt,.tsv,.xlsx,.ods" onChange={(event) => { take(event.target.files); event.target.value = ''; }} />
      <Button variant="contained" disabled={upload.isPending} aria-describedby={hint} onClick={() => input.current?.click()}>{text.choose}</Button>
      <Typography id={hint} sx={{ color: 'text.secondary', maxWidth: 640 }}>{text.formats}</Typography>
      {upload.isPending && <><LinearProgress aria-label={text.uploading} sx={{ width: 1, maxWidth: 480 }} /><Typography role="status">{text.uploading}</Typography></>}
      {upload.isError && <Alert severity="error" sx={{ textAlign: 'left' }}>{failureMessage(upload.error)}</Alert>}
    </Paper>
  );
}
