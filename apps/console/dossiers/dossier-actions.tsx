import { Box, Button, Typography } from '@mui/material';
import type { MouseEvent } from 'react';
import { useState } from 'react';
import { request } from '../graphql/request';
import { AnswerDossierDocument, FreezeDossierDocument, MoveDossierDocument, SendDossierDocument, type DossierStatus, type ShownDossier } from './dossiers.documents';
import { DossierStatusChip } from './dossier-status-chip';
import { FactDialog } from './fact-dialog';
import { text } from './messages.fr';
import { FreezingProgress } from './freezing-progress';
import { Section } from './section';
import { useDossierAct } from './use-dossier-act';

const words = text.one;
/** What is pressed goes away with what it did: its section keeps the focus, which would be lost on the page. */
const keepFocus = ({ currentTarget }: MouseEvent<HTMLElement>) => currentTarget.closest('section')?.focus();

/** What may be done with a dossier where it stands, and by whom. */
export function DossierActions({ dossier }: { dossier: ShownDossier }) {
  const [asked, setAsked] = useState<'SENT' | 'ANSWERED' | null>(null);
  const { id, revision } = dossier;
  const freeze = useDossierAct(async () => (await request(FreezeDossierDocument, { id, revision })).freezeDossier, words.freezing.asked);
  const going = dossier.freezing !== null && dossier.freezing.state !== 'FAILED';
  const move = useDossierAct(async (to: DossierStatus) => (await request(MoveDossierDocument, { id, revision, to })).moveDossier, (to) => words.moved[to]);
  const send = useDossierAct(async ({ day, said }: { day: string; said: string }) => (await request(SendDossierDocument, { id, revision, sentOn: day, reference: said })).sendDossier, words.moved.SENT, { quiet: true });
  const answer = useDossierAct(async ({ day, said }: { day: string; said: string }) => (await request(AnswerDossierDocument, { id, revision, answeredOn: day, summary: said })).answerDossier, words.moved.ANSWERED, { quiet: true });
  const refusals = [...new Set(dossier.moves.flatMap(({ refusal }) => refusal ?? []))];
  return (
    <Section title={words.next} actions={<DossierStatusChip status={dossier.status} />}>
      {dossier.open && !going && <Typography sx={{ mb: 1.5 }}>{words.freezeHint}</Typography>}
      {dossier.open && <FreezingProgress freezing={dossier.freezing} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {dossier.open && !going && <Button variant="contained" disabled={freeze.isPending} onClick={(event) => { keepFocus(event); freeze.mutate(); }}>{dossier.freezing ? words.freezing.retry : words.freeze}</Button>}
        {dossier.moves.map(({ to, refusal }, index) => (
          <Button key={to} variant={index === 0 ? 'contained' : 'outlined'} disabled={refusal !== null || move.isPending} onClick={(event) => { keepFocus(event); if (to === 'SENT' || to === 'ANSWERED') setAsked(to); else move.mutate(to); }}>{words.moves[to]}</Button>
        ))}
      </Box>
      {refusals.map((refusal) => <Typography key={refusal} variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>{refusal}</Typography>)}
      {dossier.approvedBy && dossier.approvedOn && <Typography sx={{ mt: 1.5 }}>{words.approvedBy(dossier.approvedBy, dossier.approvedOn)}</Typography>}
      {dossier.sentOn && dossier.reference && <Typography sx={{ mt: 0.5 }}>{words.sent(dossier.sentOn, dossier.reference)}</Typography>}
      {dossier.answeredOn && <Typography sx={{ mt: 0.5, whiteSpace: 'pre-line' }}>{words.answered(dossier.answeredOn)} {dossier.answer}</Typography>}
      {asked === 'SENT' && <FactDialog title={text.follow.send} day={text.follow.sentOn} said={text.follow.reference} error={send.error} pending={send.isPending} onClose={() => setAsked(null)} onSave={(given) => send.mutate(given, { onSuccess: () => setAsked(null) })} />}
      {asked === 'ANSWERED' && <FactDialog title={text.follow.answer} day={text.follow.answeredOn} said={text.follow.summary} long error={answer.error} pending={answer.isPending} onClose={() => setAsked(null)} onSave={(given) => answer.mutate(given, { onSuccess: () => setAsked(null) })} />}
    </Section>
  );
}
