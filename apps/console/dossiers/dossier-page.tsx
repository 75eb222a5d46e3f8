import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { Link, useParams } from 'react-router';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ApiFailure, failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { DossierActions } from './dossier-actions';
import { DossierDialog } from './dossier-dialog';
import { DossierDocument, type ShownDossier } from './dossiers.documents';
import { FiguresPanel } from './figures-panel';
import { FilesPanel } from './files-panel';
import { FollowUp } from './follow-up';
import { LetterEditor } from './letter-editor';
import { text } from './messages.fr';
import { Section } from './section';
import { VerbatimsPanel } from './verbatims-panel';

const words = text.one;
const WATCH_MS = 700;

/** One dossier: what it covers, its figures, its letter, its files, and what came of it. */
export default function DossierPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['dossier', id], queryFn: ({ signal }) => request(DossierDocument, { id }, signal),
    // While its figures are being frozen or its files made, the page follows how far they are.
    refetchInterval: ({ state }) => (isMaking(state.data?.dossier) ? WATCH_MS : false),
  });
  if (data) return <Shown dossier={data.dossier} />;
  if (!error) return <Loading />;
  const gone = error instanceof ApiFailure && error.code === 'NOT_FOUND';
  return (
    <Page title={text.title}>
      <Notice icon={<CloudOff />} title={gone ? text.notFound : text.loadFailed} body={gone ? undefined : failureMessage(error)} action={gone ? <Back /> : <Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
    </Page>
  );
}

const GOING: readonly (string | undefined)[] = ['QUEUED', 'RUNNING'];
const isMaking = (dossier: ShownDossier | undefined): boolean => GOING.includes(dossier?.freezing?.state) || GOING.includes(dossier?.production?.state);

/** Says once that the figures are frozen, to whoever was watching. */
function useFrozenNews({ version, freezing }: ShownDossier) {
  const notify = useNotify();
  const [seen, setSeen] = useState({ version, going: freezing !== null });
  useEffect(() => {
    if (seen.version === version && seen.going === (freezing !== null)) return;
    if (seen.going && version > seen.version) notify(words.frozen, { type: 'success' });
    setSeen({ version, going: freezing !== null });
  }, [seen, version, freezing, notify]);
}

/** What comes next stands first, so that a narrow screen need not pass the letter and its figures to reach it. */
const layout = {
  display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.7fr) minmax(340px, 1fr)' }, gridTemplateRows: { lg: 'auto 1fr' },
  gridTemplateAreas: { xs: '"next" "written" "beside"', lg: '"written next" "written beside"' },
} as const;
const column = { display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' } as const;
const Back = () => <Button component={Link} to="/dossiers" variant="outlined">{text.back}</Button>;

function Shown({ dossier }: { dossier: ShownDossier }) {
  useFrozenNews(dossier);
  return (
    <Page title={dossier.title} lead={`${text.number(dossier.number)}, ${dossier.territory}, ${text.period(dossier.from, dossier.to)}`} actions={<Back />}>
      <Box sx={layout}>
        <Box sx={{ ...column, gridArea: 'next' }}><DossierActions dossier={dossier} /></Box>
        <Box sx={{ ...column, gridArea: 'written' }}>
          <LetterEditor dossier={dossier} />
          {dossier.sentOn && <FollowUp dossier={dossier} />}
          {dossier.snapshot && <VerbatimsPanel dossier={dossier} />}
          {dossier.snapshot && <FiguresPanel snapshot={dossier.snapshot} />}
        </Box>
        <Box sx={{ ...column, gridArea: 'beside' }}>
          <FilesPanel dossier={dossier} />
          <About dossier={dossier} />
          <History dossier={dossier} />
        </Box>
      </Box>
    </Page>
  );
}

function About({ dossier }: { dossier: ShownDossier }) {
  const [editing, setEditing] = useState(false);
  const { labelOf } = useVocabularies();
  const themes = [...dossier.rights.map((code) => labelOf('rightsLost', code)), ...dossier.difficultyGroups.map((code) => labelOf('difficultyGroups', code)), ...dossier.sectors.map((code) => labelOf('sectors', code))];
  return (
    <Section title={words.about} actions={dossier.open && <Button size="small" onClick={() => setEditing(true)}>{words.edit}</Button>}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5, '& dt': { color: 'text.secondary', fontSize: '0.9375rem' }, '& dd': { m: 0, mb: 0.5 } }}>
        <Entry label={words.territory}>{dossier.territory}</Entry>
        <Entry label={words.period}>{text.period(dossier.from, dossier.to)}</Entry>
        <Entry label={words.themes}>{themes.join(', ') || words.all}</Entry>
        <Entry label={words.causality}>{text.form.causalities[dossier.causality as 'ALLEGED' | 'DOCUMENTED' | 'CONFIRMED']}</Entry>
        <Entry label={words.recipient}>{dossier.recipient.map((line, index) => <Box component="span" key={index} sx={{ display: 'block' }}>{line}</Box>)}</Entry>
      </Box>
      {editing && <DossierDialog dossier={dossier} onClose={() => setEditing(false)} onSaved={() => undefined} />}
    </Section>
  );
}

const Entry = ({ label, children }: { label: string; children: ReactNode }) => <div><dt>{label}</dt><dd>{children}</dd></div>;

function History({ dossier }: { dossier: ShownDossier }) {
  return (
    <Section title={words.history}>
      <Box component="ol" reversed sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {dossier.steps.map(({ id, toStatus, accountName, takenAt, version, note }) => (
          <li key={id}>
            {words.step(text.statuses[toStatus], accountName, formatMoment(takenAt))}<Box component="span" sx={{ color: 'text.secondary' }}>{`, ${words.version(version)}`}</Box>
            {note && <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{note}</Typography>}
          </li>
        ))}
        <Box component="li" sx={{ color: 'text.secondary' }}>{words.opened(dossier.authorName)}</Box>
      </Box>
    </Section>
  );
}
