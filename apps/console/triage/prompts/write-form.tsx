import { Box, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { CommentForm } from '../conversation/comment-form';
import { text } from '../messages.fr';
import type { Triage } from '../use-triage';

/** A message or a note about the report shown. */
export function WriteForm({ triage, internal }: { triage: Triage; internal: boolean }) {
  const client = useQueryClient();
  const reportId = triage.current?.report.id;
  if (!reportId) return null;
  const written = () => {
    triage.say('success', internal ? text.done.NOTED : text.done.WRITTEN);
    triage.ask(null);
    triage.wrote(reportId);
    void client.invalidateQueries({ queryKey: ['report-comments', reportId] });
  };
  return (
    <Box>
      <CommentForm autoFocus reportId={reportId} internal={internal} onWritten={written} onEscape={() => triage.ask(null)} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>{text.prompts.sendHint}</Typography>
    </Box>
  );
}
