import { useEffect, useReducer, useRef, useState } from 'react';
import { ATTACHMENT_KIND_LABELS, ATTACHMENT_KINDS, ATTACHMENT_MAX_BYTES, type AttachmentKind } from '@vigie/contracts';
import { Banner, Button, Checkbox, LoadingState, SelectField, StatusMessage } from '@vigie/ui';
import { typesetText } from '../../shell/typeset';
import { text } from '../messages.fr';
import { burned } from '../redaction/picture';
import { NO_REDACTION, redact, type RedactionAct, type Redaction } from '../redaction/redaction';
import { RedactionEditor } from '../redaction/redaction-editor';
import { lookAt, type ChosenFile } from './chosen-file';
import { FileChoice } from './file-choice';
import { largestFile } from './largest-file';

/** A step of the case, in words. */
export interface StepChoice {
  readonly id: string;
  readonly label: string;
}

/** What leaves this panel: pixels with their masks burned in, or an image or PDF left as it is that one has vouched for. */
export interface ReadyFile {
  readonly kind: AttachmentKind;
  readonly content: Blob;
  /** Null: of the case as a whole. */
  readonly stepId: string | null;
}

interface AddEvidenceProps {
  readonly steps?: readonly StepChoice[];
  readonly onReady: (file: ReadyFile) => void;
  readonly onCancel: () => void;
}

type Step = { readonly at: 'CHOOSING' | 'READING' } | { readonly at: 'LOOKING'; readonly chosen: Exclude<ChosenFile, { kind: 'REFUSED' }> };

const reduceRedaction = (state: Redaction, act: RedactionAct | 'NEW'): Redaction => (act === 'NEW' ? NO_REDACTION : redact(state, act));

/** Choose a file, mask what names somebody, say what it shows, attach. */
export function AddEvidence({ steps = [], onReady, onCancel }: AddEvidenceProps) {
  const [step, setStep] = useState<Step>({ at: 'CHOOSING' });
  const [maxBytes, setMaxBytes] = useState(ATTACHMENT_MAX_BYTES);
  const [kind, setKind] = useState<AttachmentKind | ''>('');
  const [stepId, setStepId] = useState('');
  const [sure, setSure] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [redaction, act] = useReducer(reduceRedaction, NO_REDACTION);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
    void largestFile().then(setMaxBytes);
  }, []);

  const choose = async (file: File, photographed: boolean) => {
    setError(null);
    setStep({ at: 'READING' });
    const chosen = await lookAt(file, maxBytes);
    if (chosen.kind === 'REFUSED') {
      setError(chosen.message);
      setStep({ at: 'CHOOSING' });
      return;
    }
    act('NEW');
    setSure(false);
    setMissing(false);
    setKind(chosen.kind === 'PDF' ? '' : photographed ? 'PHOTO' : chosen.picture.mediaType === 'image/png' ? 'SCREENSHOT' : '');
    setStep({ at: 'LOOKING', chosen });
    heading.current?.focus();
  };

  const chosen = step.at === 'LOOKING' ? step.chosen : null;
  // Nothing is hidden in it: somebody must have looked.
  const unmasked = chosen !== null && (chosen.kind === 'PDF' || redaction.boxes.length === 0);

  const attach = async () => {
    if (step.at !== 'LOOKING') return;
    if (kind === '' || (unmasked && !sure)) {
      setMissing(true);
      document.getElementById(kind === '' ? 'evidence-kind' : 'evidence-sure')?.focus();
      return;
    }
    setBusy(true);
    try {
      onReady({ kind, stepId: stepId || null, content: step.chosen.kind === 'PDF' ? step.chosen.content : await burned(step.chosen.picture, redaction.boxes) });
    } catch {
      setError(text.list.failed);
      setBusy(false);
    }
  };

  const another = () => { setStep({ at: 'CHOOSING' }); heading.current?.focus(); };
  return (
    <section className="add-evidence" aria-labelledby="add-evidence-title">
      <h3 id="add-evidence-title" ref={heading} tabIndex={-1}>{chosen?.kind === 'PICTURE' ? text.mask.title : chosen?.kind === 'PDF' ? text.pdf.title : text.choose.title}</h3>
      <StatusMessage tone="danger">{error}</StatusMessage>
      {step.at === 'CHOOSING' && <FileChoice maxBytes={maxBytes} busy={false} onFile={(file, photographed) => void choose(file, photographed)} />}
      {step.at === 'READING' && <LoadingState label={text.choose.reading} />}
      {chosen?.nameIdentifies && <Banner tone="warning" title={text.choose.nameIdentifies} />}
      {chosen?.kind === 'PICTURE' && (
        <>
          <p>{text.mask.lead}</p>
          <RedactionEditor picture={chosen.picture} redaction={redaction} act={act} />
        </>
      )}
      {chosen?.kind === 'PDF' && (
        <>
          <p>{text.pdf.body}</p>
          <Button variant="secondary" onClick={another}>{text.pdf.instead}</Button>
        </>
      )}
      {chosen && unmasked && (
        <div>
          <Checkbox id="evidence-sure" label={text.sure[chosen.kind]} checked={sure} onChange={setSure} />
          <StatusMessage tone="danger">{missing && !sure && kind !== '' && text.sureMissing[chosen.kind]}</StatusMessage>
        </div>
      )}
      {chosen && (
        <SelectField id="evidence-kind" label={text.kind.label} value={kind} error={missing && kind === '' ? text.kind.missing : undefined} onChange={(event) => setKind(event.target.value as AttachmentKind | '')}>
          <option value="">{text.kind.choose}</option>
          {ATTACHMENT_KINDS.map((one) => <option key={one} value={one}>{typesetText(ATTACHMENT_KIND_LABELS[one])}</option>)}
        </SelectField>
      )}
      {chosen && steps.length > 0 && (
        <SelectField label={text.step.label} optional value={stepId} onChange={(event) => setStepId(event.target.value)}>
          <option value="">{text.step.none}</option>
          {steps.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </SelectField>
      )}
      <div className="evidence-way-on">
        {chosen && <Button busy={busy} onClick={() => void attach()}>{busy ? text.preparing : redaction.boxes.length > 0 && chosen.kind === 'PICTURE' ? text.attachMasked(redaction.boxes.length) : text.attach}</Button>}
        {chosen && <Button variant="secondary" onClick={another}>{text.choose.another}</Button>}
        <Button variant="quiet" onClick={onCancel}>{text.choose.cancel}</Button>
      </div>
    </section>
  );
}
