import { Box, Button, TextField, Typography } from '@mui/material';
import { RECOMMENDATIONS } from '@vigie/reference';
import { Sparkline, formatDay } from '@vigie/ui';
import { useState, type FormEvent } from 'react';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { request } from '../graphql/request';
import { ReceiveDossierDocumentDocument, RecordCommitmentDocument, type ShownDossier } from './dossiers.documents';
import { FactDialog } from './fact-dialog';
import { text } from './messages.fr';
import { Section } from './section';
import { useDossierAct } from './use-dossier-act';

const words = text.follow;
type Answer = keyof typeof words.answers;
const ANSWERS = (Object.keys(words.answers) as Answer[]).map((code) => ({ code, label: words.answers[code] }));

/** What was answered, recommendation by recommendation and difficulty by difficulty, and how it has gone since. */
export function FollowUp({ dossier }: { dossier: ShownDossier }) {
  const [receiving, setReceiving] = useState(false);
  const receive = useDossierAct(async ({ day, said }: { day: string; said: string }) => (await request(ReceiveDossierDocumentDocument, { id: dossier.id, document: { title: said, receivedOn: day } })).receiveDossierDocument, words.recorded, { quiet: true });
  return (
    <Section title={words.title} actions={<Button variant="outlined" onClick={() => setReceiving(true)}>{words.addDocument}</Button>}>
      <Typography variant="h3" sx={{ fontSize: '1rem', mb: 0.5 }}>{words.commitments}</Typography>
      {dossier.commitments.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {dossier.commitments.map(({ subject, code, label, answer, dueOn, note, since }) => (
          <Box component="li" key={`${subject} ${code}`} sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
            <Typography><strong>{words.answers[answer]}</strong>{'\u00a0'}: {label}{dueOn && `, ${words.due(dueOn)}`}</Typography>
            {note && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{note}</Typography>}
            <Box role="img" aria-label={`${words.since(label)}. ${since.map(({ month, reports }) => `${month} : ${reports}`).join(', ')}`}><Sparkline values={since.map(({ reports }) => reports)} /></Box>
          </Box>
        ))}
      </Box>
      <CommitmentForm dossier={dossier} />
      {dossier.documents.length > 0 && <Typography variant="h3" sx={{ fontSize: '1rem', mt: 2 }}>{words.documents}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{dossier.documents.map(({ id, title, receivedOn }) => <li key={id}>{title}, {formatDay(receivedOn)}</li>)}</Box>
      {receiving && <FactDialog title={words.addDocument} day={words.receivedOn} said={words.documentTitle} error={receive.error} pending={receive.isPending} onClose={() => setReceiving(false)} onSave={(given) => receive.mutate(given, { onSuccess: () => setReceiving(false) })} />}
    </Section>
  );
}

function CommitmentForm({ dossier }: { dossier: ShownDossier }) {
  const { termsOf } = useVocabularies();
  const [form, setForm] = useState({ about: `RECOMMENDATION ${RECOMMENDATIONS[0]?.code ?? ''}`, answer: 'PROMISED' as Answer, dueOn: '', note: '' });
  const record = useDossierAct(async () => {
    const [subject, code = ''] = form.about.split(' ');
    return (await request(RecordCommitmentDocument, { id: dossier.id, commitment: { subject: subject === 'DIFFICULTY' ? 'DIFFICULTY' : 'RECOMMENDATION', code, answer: form.answer, dueOn: form.dueOn || null, note: form.note.trim() || null } })).recordCommitment;
  }, words.recorded);
  const choices = [...RECOMMENDATIONS.map(({ code, label }) => ({ code: `RECOMMENDATION ${code}`, label, group: 'R' })), ...termsOf('difficulties').map(({ code, label }) => ({ code: `DIFFICULTY ${code}`, label, group: 'D' }))];
  const groups = [{ code: 'R', label: words.recommendations }, { code: 'D', label: words.difficulties }];
  const submit = (event: FormEvent) => { event.preventDefault(); record.mutate(undefined, { onSuccess: () => setForm({ ...form, dueOn: '', note: '' }) }); };
  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={words.add} sx={{ display: 'grid', gap: 1.5, mt: 1.5 }}>
      <ChoiceField label={words.subject} value={form.about} choices={choices} groups={groups} onChange={(about) => setForm({ ...form, about })} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <ChoiceField label={words.answerLabel} value={form.answer} choices={ANSWERS} onChange={(code) => setForm({ ...form, answer: ANSWERS.find((one) => one.code === code)?.code ?? 'PROMISED' })} />
        <TextField type="date" label={words.dueOn} value={form.dueOn} onChange={(event) => setForm({ ...form, dueOn: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} sx={{ flex: '1 1 160px' }} />
      </Box>
      <TextField label={words.note} value={form.note} onChange={(event) => setForm({ ...form, note: event.target.value })} slotProps={{ htmlInput: { maxLength: 1_000 } }} />
      <Button type="submit" variant="outlined" disabled={record.isPending} sx={{ justifySelf: 'start' }}>{words.add}</Button>
    </Box>
  );
}
