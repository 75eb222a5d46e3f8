import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Alert, Box, Button, Paper } from '@mui/material';
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
import { withChange, type NextVersion } from './next-version';
import { PublishBar } from './publish-bar';
import { TermTable } from './term-table';
import { VocabulariesDocument } from './vocabularies.documents';

type Catalogue = ResultOf<typeof VocabulariesDocument>['catalogue'];

const NAMES: Readonly<Record<string, string>> = text.names;

/** The controlled vocabularies: what a form offers, and what the next version of it will. */
export default function VocabulariesPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['vocabularies', 'editor'], queryFn: ({ signal }) => request(VocabulariesDocument, {}, signal) });
  if (error && !data) {
    return <Notice level="h1" icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  }
  if (!data) return <Loading />;
  return <Page title={text.title} lead={text.lead(data.catalogue.version)}><VersionEditor key={data.catalogue.version} {...data.catalogue} /></Page>;
}

function VersionEditor({ version, vocabularies }: Catalogue) {
  const [next, setNext] = useState<NextVersion>([]);
  const [name, setName] = useState('difficulties');
  const termsOf = (wanted: string) => vocabularies.find((vocabulary) => vocabulary.name === wanted)?.terms ?? [];
  const extensible = vocabularies.find((vocabulary) => vocabulary.name === name)?.extensible ?? false;
  const terms = termsOf(name);
  const grouping = { groups: name === 'difficulties' ? termsOf('difficultyGroups') : [], sectors: name === 'structureTypes' ? termsOf('sectors') : [] };
  const choices = vocabularies.map((vocabulary) => ({ code: vocabulary.name, label: NAMES[vocabulary.name] ?? vocabulary.name }));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(320px, 1fr)' }, alignItems: 'start' }}>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <Paper variant="outlined" sx={{ p: 2 }}><Box sx={{ maxWidth: 420, display: 'flex' }}><ChoiceField label={text.choose} value={name} choices={choices} onChange={setName} /></Box></Paper>
        <TermTable vocabulary={name} label={NAMES[name] ?? name} extensible={extensible} terms={terms} groups={[...grouping.groups, ...grouping.sectors]} next={next} onChange={setNext} />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, position: { lg: 'sticky' }, top: 16 }}>
        {extensible
          ? <AddTermForm key={name} vocabulary={name} terms={terms} {...grouping} next={next} onAdd={(term) => setNext(withChange(next, term))} />
          : <Alert severity="info">{text.closed}</Alert>}
        <PublishBar version={version + 1} next={next} onCancel={() => setNext([])} />
      </Box>
    </Box>
  );
}
