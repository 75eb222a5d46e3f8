import { useMemo, useState } from 'react';
import { StatusMessage } from '@vigie/ui';
import { parisDate } from '@vigie/domain';
import { ChooseLetter, type Chosen } from './choose/choose-letter';
import { compose, SIGNED_BY_STRUCTURE } from './compose/compose';
import { RECOGNISING_BODIES } from './compose/recognition-letter';
import { pdfProofs } from './compose/substitution-kit';
import { DownloadBar } from './download/download-bar';
import type { PdfProof } from './download/make-annex';
import type { CaseFacts } from './facts/letter-facts';
import type { LetterMaterial } from './facts/kept-material';
import { GapsForm, StepDays } from './identity/days-form';
import { IdentityForm, SignatoryForm } from './identity/identity-form';
import { useTyped } from './identity/use-typed';
import { text } from './messages.fr';
import { LetterPreview } from './preview/letter-preview';

const NOTHING_ANNEXED: readonly PdfProof[] = [];

/** Choose, type, read again, take away. The letter follows every key. */
export function LetterWorkshop({ material: { facts, texts, proof } }: { readonly material: LetterMaterial }) {
  const today = parisDate(new Date());
  const [chosen, setChosen] = useState<Chosen>(() => ({ kind: 'SUBSTITUTION', bodyCode: bodyThatRefused(facts) }));
  const { typed, change } = useTyped(facts);
  const letter = useMemo(() => {
    const steps = facts.steps.map((step) => ({ ...step, on: step.on ?? (typed.stepDays[step.key] || null) }));
    return compose(chosen.kind, { facts: { ...facts, steps }, identity: typed.identity, signatory: typed.signatory, gaps: typed.gaps, bodyCode: chosen.bodyCode, today, texts, proof });
  }, [chosen, facts, proof, texts, today, typed]);
  return (
    <div className="letter-workshop">
      <div className="letter-typing">
        <ChooseLetter chosen={chosen} texts={texts} today={today} provable={proof !== null} nothingTried={facts.steps.length === 0} onChange={setChosen} />
        <IdentityForm identity={typed.identity} onChange={(identity) => change({ identity })} />
        <SignatoryForm signatory={typed.signatory} signs={SIGNED_BY_STRUCTURE.includes(chosen.kind)} onChange={(signatory) => change({ signatory })} />
        {chosen.kind === 'PRESENCE' && <GapsForm gaps={typed.gaps} today={today} onChange={(gaps) => change({ gaps })} />}
        {chosen.kind !== 'PROOF' && chosen.kind !== 'RECOGNITION' && <StepDays steps={facts.steps} days={typed.stepDays} today={today} onChange={(stepDays) => change({ stepDays })} />}
      </div>
      {!letter && chosen.kind === 'PRESENCE' && <StatusMessage>{text.gapNeeded}</StatusMessage>}
      {letter && (
        <section className="letter-reading" aria-labelledby="letter-reading">
          <h2 id="letter-reading">{text.reading}</h2>
          <p className="letter-hint">{text.readingHint}</p>
          <DownloadBar key={`${chosen.kind} ${chosen.bodyCode}`} letter={letter} annexed={chosen.kind === 'SUBSTITUTION' ? pdfProofs(facts) : NOTHING_ANNEXED} />
          <LetterPreview blocks={letter.blocks} />
        </section>
      )}
    </div>
  );
}

/** The body that the case names first among those one can write to. */
function bodyThatRefused({ losses }: CaseFacts): string {
  const bodies: readonly string[] = RECOGNISING_BODIES;
  return losses.find(({ bodyCode }) => bodyCode !== null && bodies.includes(bodyCode))?.bodyCode ?? RECOGNISING_BODIES[0];
}
