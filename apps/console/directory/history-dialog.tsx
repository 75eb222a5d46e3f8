import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { useId } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { DirectoryHistoryDocument, type Change, type Entry } from './directory.documents';
import { fieldLabel, fieldValue, nameOf } from './entry-words';
import { text } from './messages.fr';

/** What became of an entry, the latest first. */
export function HistoryDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const titleId = useId();
  const { data, error } = useQuery({ queryKey: ['directory', 'history', entry.id], queryFn: ({ signal }) => request(DirectoryHistoryDocument, { entryId: entry.id }, signal) });
  const changes = data?.directoryHistory;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text.historyTitle}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>{nameOf(entry)}</Typography>
        {error && <Alert severity="error">{failureMessage(error)}</Alert>}
        {!changes && !error && <Skeleton height={80} />}
        {changes?.length === 0 && <Typography>{text.noHistory}</Typography>}
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>{changes?.map((change) => <ChangeItem key={change.id} change={change} section={entry.section} />)}</Box>
      </DialogContent>
      <DialogActions><Button onClick={onClose} autoFocus>{text.close}</Button></DialogActions>
    </Dialog>
  );
}

function ChangeItem({ change: { action, actor, proposed, changedAt, fields }, section }: { change: Change; section: Entry['section'] }) {
  return (
    <li>
      <Typography sx={{ fontWeight: 600 }}>{text.actions[action]} {text.by(actor)}{proposed && `, ${text.onProposal}`}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{formatMoment(changedAt)}</Typography>
      {fields.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, overflowWrap: 'anywhere' }}>
          {fields.map(({ field, before, after }) => (
            <li key={field}>
              {fieldLabel(field)} : {action === 'ADDED' ? fieldValue(section, field, after) : <>{fieldValue(section, field, before)} <Box component="span" sx={{ color: 'text.secondary' }}>{text.becomes}</Box> {fieldValue(section, field, after)}</>}
            </li>
          ))}
        </Box>
      )}
    </li>
  );
}
