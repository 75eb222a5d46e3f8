import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { ConfirmEntryDocument, RetireEntryDocument, type Entry } from './directory.documents';
import { nameOf } from './entry-words';
import { HistoryDialog } from './history-dialog';
import { text } from './messages.fr';

/** What one may do with an entry: keep it for staff, propose a correction for members, read its history for all. */
export function EntryActions({ entry, staff, onEdit }: { entry: Entry; staff: boolean; onEdit: () => void }) {
  const [open, setOpen] = useState<'HISTORY' | 'RETIRE' | null>(null);
  const name = nameOf(entry);
  const { confirm, retire } = useKeep(entry, () => setOpen(null));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, minWidth: { md: 210 }, maxWidth: 260, '@media print': { display: 'none' } }}>
      {staff && <Button size="small" variant={entry.stale ? 'outlined' : 'text'} aria-label={text.confirmLabel(name)} disabled={confirm.isPending} onClick={() => confirm.mutate()}>{text.confirm}</Button>}
      <Button size="small" aria-label={staff ? text.editLabel(name) : text.correctLabel(name)} onClick={onEdit}>{staff ? text.edit : text.correct}</Button>
      <Button size="small" aria-label={text.historyLabel(name)} onClick={() => setOpen('HISTORY')}>{text.history}</Button>
      {staff && <Button size="small" color="error" aria-label={text.retireLabel(name)} onClick={() => setOpen('RETIRE')}>{text.retire}</Button>}
      {open === 'HISTORY' && <HistoryDialog entry={entry} onClose={() => setOpen(null)} />}
      {open === 'RETIRE' && <RetireDialog name={name} pending={retire.isPending} onRetire={() => retire.mutate()} onClose={() => setOpen(null)} />}
    </Box>
  );
}

function RetireDialog({ name, pending, onRetire, onClose }: { name: string; pending: boolean; onRetire: () => void; onClose: () => void }) {
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{text.retireTitle}</DialogTitle>
      <DialogContent>{text.retireBody(name)}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text.form.cancel}</Button>
        <Button variant="contained" color="error" disabled={pending} onClick={onRetire}>{text.retireConfirm}</Button>
      </DialogActions>
    </Dialog>
  );
}

function useKeep({ id, revision }: Entry, onSettled: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const settle = (done: string) => ({
    onSuccess: (answer: { __typename: string; message?: string }) => {
      if (answer.__typename === 'DirectoryRefused') notify(answer.message ?? text.failed, { type: 'error' });
      else notify(done, { type: 'success' });
      return client.invalidateQueries({ queryKey: ['directory'] });
    },
    onError: (failed: unknown) => notify(`${text.failed} ${failureMessage(failed)}`, { type: 'error' }),
    onSettled,
  });
  const confirm = useMutation({ mutationFn: async () => (await request(ConfirmEntryDocument, { id, revision })).confirmDirectoryEntry, ...settle(text.confirmed) });
  const retire = useMutation({ mutationFn: async () => (await request(RetireEntryDocument, { id, revision })).retireDirectoryEntry, ...settle(text.retired) });
  return { confirm, retire };
}
