import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Link, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { bodyLabel } from './body-choices';
import { text } from './messages.fr';
import { OpposableTextHistoryDocument } from './opposable-texts.documents';
import type { OpposableText } from './opposable-texts-page';
import { Standing, validityOf } from './standing';
import { formOf } from './text-dialog';
import { useKeepTexts } from './use-keep-texts';

/** Every version of a text, the latest first; an earlier one may be taken up again, as a new one. */
export function HistoryDialog({ of, onClose }: { of: OpposableText; onClose: () => void }) {
  const titleId = useId();
  const { save, refusal, busy } = useKeepTexts(onClose);
  const { data, error } = useQuery({ queryKey: ['opposable-texts', of.id], queryFn: ({ signal }) => request(OpposableTextHistoryDocument, { id: of.id }, signal), staleTime: 0 });
  const versions = data?.opposableTextHistory;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text.historyOf(of.title)}</DialogTitle>
      <DialogContent>
        {(refusal ?? error) && <Alert severity="error">{refusal ?? failureMessage(error)}</Alert>}
        {!versions && !error && <Loading />}
        <Box component="ol" reversed sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 2 }}>
          {versions?.map((version, index) => (
            <Box component="li" key={version.version} sx={{ borderTop: index ? '1px solid' : 0, borderColor: 'divider', pt: index ? 2 : 0 }}>
              <Typography variant="h3" sx={{ fontSize: '1rem' }}>{text.versions.version(version.version)} · {bodyLabel(version.bodyCode)}{version.withdrawn && ` · ${text.versions.withdrawn}`}</Typography>
              <Typography sx={{ fontWeight: 600 }}>{version.title}</Typography>
              <Typography variant="body2">{version.url ? <Link href={version.url} target="_blank" rel="noopener noreferrer">{version.reference}</Link> : version.reference}</Typography>
              <Typography variant="body2" sx={{ my: 0.5 }}>{version.excerpt}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>{validityOf(version)}</Typography>
              <Standing of={version} />
              {index > 0 && <Button size="small" disabled={busy} onClick={() => save.mutate({ form: formOf(version), replaces: { id: of.id, version: versions[0]!.version } })}>{text.versions.restore}</Button>}
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions><Button onClick={onClose}>{text.versions.close}</Button></DialogActions>
    </Dialog>
  );
}
