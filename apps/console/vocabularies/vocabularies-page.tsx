import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Alert, Box, Button, Paper } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { AddTermForm } from './add-term-form';
import { text } from './messages.fr';
import { withChange, type NextVersion } from './next-version';
import { PublishBar } from './publish-bar';
import { TermTable } from './term-table';
import { VersionHistory } from './version-history';
import { VocabulariesDocument } from './vocabularies.documents';

type Catalogue = ResultOf<typeof VocabulariesDocument>['catalogue'];

const NAMES: Readonly<Record<string, string>> = text.names;

/** The controlled vocabularies: what a form offers, and what the next version of it will. */
export default function VocabulariesPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['vocabularies', 'editor'], queryFn: ({ signal }) => request(VocabulariesDocument, {}, signal) });
  const first = useRef<number | null>(null);
  if (error && !data) {
    return <Notice level="h1" icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  }
  if (!data) return <Loading />;
  const { version } = data.catalogue;
  return <Page title={text.title} lead={text.lead(version)}><VersionEditor key={version} {...data.catalogue} first={first} /></Page>;
}

/** @param first the version that the page opened with: one published since takes the focus, which its button had */
function VersionEditor({ version, vocabularies, first }: Catalogue & { first: { current: number | null } }) {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    first.current ??= version;
    if (first.current !== version) room.current?.focus();
  }, [first, version]);
  const [next, setNext] = useState<NextVersion>([]);
  const [name, setName] = useState('difficulties');
  const termsOf = (wanted: string) => vocabularies.find((vocabulary) => vocabulary.name === wanted)?.terms ?? [];
  const extensible = vocabularies.find((vocabulary) => vocabulary.name === name)?.extensible ?? false;
  const terms = termsOf(name);
  const grouping = { groups: name === 'difficulties' ? termsOf('difficultyGroups') : [], sectors: name === 'structureTypes' ? termsOf('sectors') : [] };
  const choices = vocabularies.map((vocabulary) => ({ code: vocabulary.name, label: NAMES[vocabulary.name] ?? vocabulary.name }));
  return (
    <Box ref={room} tabIndex={-1} sx={{ '&:focus': { outline: 'none' }, display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(320px, 1fr)' }, alignItems: 'start' }}>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <Paper variant="outlined" sx={{ p: 2 }}><Box sx={{ maxWidth: 420, display: 'flex' }}><ChoiceField label={text.choose} value={name} choices={choices} onChange={setName} /></Box></Paper>
        <TermTable key={name} vocabulary={name} label={NAMES[name] ?? name} extensible={extensible} terms={terms} groups={[...grouping.groups, ...grouping.sectors]} next={next} onChange={setNext} />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, position: { lg: 'sticky' }, top: 16 }}>
        {extensible
          ? <AddTermForm key={name} vocabulary={name} terms={terms} {...grouping} next={next} onAdd={(term) => setNext(withChange(next, term))} />
          : <Alert severity="info">{text.closed}</Alert>}
        <PublishBar version={version + 1} next={next} onCancel={() => setNext([])} />
        <VersionHistory />
      </Box>
    </Box>
  );
}
