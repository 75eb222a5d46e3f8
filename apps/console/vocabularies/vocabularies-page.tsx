import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Paper } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { AddTermForm } from './add-term-form';
import { text } from './messages.fr';
import { NO_CHANGE, addTerm } from './next-version';
import { PublishBar } from './publish-bar';
import { TermTable } from './term-table';
import { VocabulariesDocument } from './vocabularies.documents';

type Vocabularies = ResultOf<typeof VocabulariesDocument>['catalogue']['vocabularies'];

/** The controlled vocabularies: what a form offers, and what the next version of it will. */
export default function VocabulariesPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['vocabularies', 'editor'], queryFn: ({ signal }) => request(VocabulariesDocument, {}, signal) });
  if (error && !data) {
    return <Notice level="h1" icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  }
  if (!data) return <Loading />;
  const published = data.catalogue.vocabularies;
  return <Page title={text.title} lead={text.lead(published.version)}><VersionEditor key={published.version} published={published} /></Page>;
}

function VersionEditor({ published }: { published: Vocabularies }) {
  const [next, setNext] = useState(NO_CHANGE);
  const [name, setName] = useState('difficulties');
  const terms = published.vocabularies.find((vocabulary) => vocabulary.name === name)?.terms ?? [];
  const groups = name === 'difficulties' ? (published.vocabularies.find((vocabulary) => vocabulary.name === 'difficultyGroups')?.terms ?? []) : [];
  const names: Readonly<Record<string, string>> = text.names;
  const choices = published.vocabularies.map((vocabulary) => ({ code: vocabulary.name, label: names[vocabulary.name] ?? vocabulary.name }));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(320px, 1fr)' }, alignItems: 'start' }}>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <Paper variant="outlined" sx={{ p: 2 }}><Box sx={{ maxWidth: 420, display: 'flex' }}><ChoiceField label={text.choose} value={name} choices={choices} onChange={setName} /></Box></Paper>
        <TermTable vocabulary={name} label={names[name] ?? name} terms={terms} groups={groups} next={next} onChange={setNext} />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, position: { lg: 'sticky' }, top: 16 }}>
        <AddTermForm key={name} vocabulary={name} terms={terms} groups={groups} next={next} onAdd={(term) => setNext(addTerm(next, term))} />
        <PublishBar version={published.version + 1} next={next} onCancel={() => setNext(NO_CHANGE)} />
      </Box>
    </Box>
  );
}
