import { Alert, Box, Button, Paper, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { useId } from 'react';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { VocabularyVersionsDocument, type VocabularyVersion } from './vocabularies.documents';

const words = text.history;
const NAMES: Readonly<Record<string, string>> = text.names;

/** Every version there was: who published it, when, why, and what changed. */
export function VersionHistory() {
  const titleId = useId();
  const { data, error, refetch } = useQuery({ queryKey: ['vocabularies', 'versions'], queryFn: async ({ signal }) => (await request(VocabularyVersionsDocument, {}, signal)).vocabularyVersions });
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: 2 }}>
      <Typography variant="h2" id={titleId} sx={{ mb: 1 }}>{words.title}</Typography>
      {error && !data ? <Alert severity="error" action={<Button color="inherit" onClick={() => void refetch()}>{text.retry}</Button>}>{words.failed}</Alert> : !data && <Skeleton variant="rounded" height={80} />}
      <Box component="ol" reversed tabIndex={0} aria-labelledby={titleId} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2, maxHeight: '50vh', overflowY: 'auto' }}>
        {data?.map((one) => <Version key={one.version} one={one} />)}
      </Box>
    </Paper>
  );
}

function Version({ one: { version, publishedAt, publishedByName, note, changes } }: { one: VocabularyVersion }) {
  const day = formatMoment(publishedAt);
  return (
    <li>
      <Typography sx={{ fontWeight: 600 }}>{words.one(version)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{publishedByName === null ? words.withProduct(day) : words.by(publishedByName, day)}</Typography>
      {changes.length === 0 ? <Typography variant="body2">{words.initial}</Typography> : (
        <Box component="ul" sx={{ m: 0, my: 0.5, pl: 2.5 }}>
          {changes.map((change) => <Typography component="li" variant="body2" key={`${change.vocabulary} ${change.code}`}>{NAMES[change.vocabulary] ?? change.vocabulary} : {changeWords(change)}</Typography>)}
        </Box>
      )}
      {note && <Typography>{note}</Typography>}
    </li>
  );
}

function changeWords({ action, before, after }: VocabularyVersion['changes'][number]): string {
  switch (action) {
    case 'ADD': return words.ADD(after ?? '');
    case 'RETIRE': return words.RETIRE(before ?? '');
    case 'RELABEL': return words.RELABEL(before ?? '', after ?? '');
  }
}
