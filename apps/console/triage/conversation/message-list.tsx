import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { useNotify } from 'react-admin';
import { failureMessage } from '../../graphql/api-failure';
import { request } from '../../graphql/request';
import { text } from '../messages.fr';
import { CommentsDocument, RemoveCommentDocument, type ReportComment } from '../triage.documents';

const words = text.panel;

/** What was written about a report, oldest first: by staff on one side, by the structure on the other, notes among staff said to be so. */
export function MessageList({ reportId }: { reportId: string }) {
  const { data, error, refetch } = useQuery({ queryKey: ['report-comments', reportId], queryFn: ({ signal }) => request(CommentsDocument, { reportId }, signal) });
    if (error && !data) return <Alert severity="error" action={<Button color="inherit" onClick={() => void refetch()}>{words.retry}</Button>}>{words.loadFailed} {failureMessage(error)}</Alert>;
  if (!data) return <Skeleton role="status" aria-label={words.loading} variant="rounded" height={56} />;
  const messages = data.reportComments;
  if (messages.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{words.noMessage}</Typography>;
  return <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>{messages.map((message) => <Message key={message.id} reportId={reportId} message={message} />)}</Box>;
}

function Message({ reportId, message }: { reportId: string; message: ReportComment }) {
  const staff = message.side === 'STAFF';
  return (
    <Box component="li" sx={{ maxWidth: '62ch', justifySelf: staff ? 'end' : 'start', minWidth: 'min(100%, 260px)', px: 1.5, py: 1, borderRadius: 1, border: 1, borderStyle: message.internal ? 'dashed' : 'solid', borderColor: 'divider', bgcolor: message.internal ? 'var(--vg-warning-wash)' : staff ? 'var(--vg-accent-wash)' : 'var(--vg-sunken)' }}>
      <Typography variant="body2" sx={{ color: 'var(--vg-ink)' }}>
        <strong>{[words.from[message.side], message.by].filter(Boolean).join(' · ')}</strong>{message.internal && ` (${words.internal})`}, {formatMoment(message.writtenAt)}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{message.body}</Typography>
      {staff && !message.internal && <Typography variant="body2" sx={{ color: 'var(--vg-ink)' }}>{message.readAt ? words.read(formatMoment(message.readAt)) : words.unread}</Typography>}
      {message.own && !message.readAt && <RemoveButton reportId={reportId} id={message.id} />}
    </Box>
  );
}

function RemoveButton({ reportId, id }: { reportId: string; id: string }) {
  const client = useQueryClient();
  const notify = useNotify();
  const removing = useMutation({
    mutationFn: () => request(RemoveCommentDocument, { id }),
    onError: (failure) => notify(failureMessage(failure), { type: 'error' }),
    onSuccess: ({ removeComment }) => {
      notify(removeComment ? words.removed : words.alreadyRead, { type: removeComment ? 'success' : 'warning' });
      return client.invalidateQueries({ queryKey: ['report-comments', reportId] });
    },
  });
  // The message goes, its button with it: the section takes the focus before.
  return <Button size="small" disabled={removing.isPending} onClick={(event) => { event.currentTarget.closest('section')?.focus({ preventScroll: true }); removing.mutate(); }}>{words.remove}</Button>;
}
