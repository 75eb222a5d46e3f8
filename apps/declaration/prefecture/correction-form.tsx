import { useState, type FormEvent } from 'react';
import { Button, ErrorSummary, SelectField, StatusMessage, TextArea, TextField } from '@vigie/ui';
import { DIRECTORY_LIMITS, REMARK_MAX_LENGTH, meansOf, topicsOf } from '@vigie/contracts';
import { findSite } from '@vigie/reference';
import { ReconnectDialog } from '../report/sending/reconnect-dialog';
import '../report/sending/sending.css';
import type { ReportingViewer } from '../session/viewer';
import { confirmed } from '../shell/confirm';
import { ScreenHeading } from '../shell/screen-heading';
import { useAskingBeforeLeaving } from '../shell/use-asking-before-leaving';
import { typesetText } from '../shell/typeset';
import type { Subject } from './directory-sections';
import { text } from './messages.fr';
import { useCorrection, type CorrectionDraft } from './use-correction';

const words = text.form;
/** A choice of its own in the list of means: it stands for no means at all. */
const ABSENT = 'ABSENT';

interface CorrectionFormProps {
  readonly siteCode: string;
  readonly subject: Subject;
  readonly viewer: ReportingViewer;
  readonly onClose: (proposed: boolean) => void;
}

/** What a structure knows better, or knows first. Kept as typed whatever the network or the session do. */
export function CorrectionForm({ siteCode, subject, viewer, onClose }: CorrectionFormProps) {
  const { draft, change, errors, failure, sending, signedOut, send, cameBack } = useCorrection(siteCode, subject, () => onClose(true));
  const [touched, setTouched] = useState(false);
  useAskingBeforeLeaving(touched);
  const set = (part: Partial<CorrectionDraft>) => { setTouched(true); change(part); };
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  const submit = (event: FormEvent) => { event.preventDefault(); void send(); };
  const cancel = async () => { if (!touched || (await confirmed({ title: words.cancelSure, body: words.cancelSureBody, confirm: words.cancelConfirm, keep: words.cancelKeep }))) onClose(false); };
  const line = (field: 'address' | 'opening' | 'link' | 'phone' | 'email', type = 'text') => (
    <TextField id={`correction-${field}`} label={words[field]} optional type={type} error={errorOf(field)} maxLength={DIRECTORY_LIMITS[field]} value={draft[field]} onChange={(event) => set({ [field]: event.target.value })} />
  );
  return (
    <>
      <ScreenHeading title={subject.entry ? words.correctTitle : words.addTitle}><p>{typesetText(findSite(siteCode)?.name ?? siteCode)}</p><p>{words.lead}</p></ScreenHeading>
      <form noValidate onSubmit={submit} className="correction">
        <ErrorSummary errors={errors.map(({ field, message }) => ({ fieldId: `correction-${field}`, message }))} />
        <SelectField id="correction-topic" label={words.topic[subject.section]} error={errorOf('topic')} disabled={subject.topic !== ''} value={draft.topic} onChange={(event) => set({ topic: event.target.value })}>
          <option value="">{words.choose}</option>
          {topicsOf(subject.section).map(({ code, label }) => <option key={code} value={code}>{typesetText(label)}</option>)}
        </SelectField>
        <SelectField id="correction-means" label={words.means[subject.section]} error={errorOf('means')} value={draft.means ?? ABSENT} onChange={(event) => set({ means: event.target.value === ABSENT ? null : event.target.value })}>
          <option value="">{words.choose}</option>
          {meansOf(subject.section).map(({ code, label }) => <option key={code} value={code}>{typesetText(label)}</option>)}
          {subject.section === 'SERVICE' && <option value={ABSENT}>{words.absent}</option>}
        </SelectField>
        {draft.means !== null && <>{line('address')}{line('opening')}{line('phone', 'tel')}{line('email', 'email')}{line('link', 'url')}</>}
        <TextArea id="correction-conditions" label={words.conditions} optional rows={3} error={errorOf('conditions')} value={draft.conditions} onChange={(event) => set({ conditions: event.target.value })} />
        <TextField id="correction-source" label={words.source} hint={words.sourceHint} error={errorOf('source')} maxLength={DIRECTORY_LIMITS.source} value={draft.source} onChange={(event) => set({ source: event.target.value })} />
        <TextArea id="correction-remark" label={words.remark} optional rows={2} error={errorOf('remark')} maxLength={REMARK_MAX_LENGTH} value={draft.remark} onChange={(event) => set({ remark: event.target.value })} />
        <StatusMessage tone="danger">{failure && <>{failure}</>}</StatusMessage>
        <div className="correction-actions">
          <Button type="submit" busy={sending}>{words.send}</Button>
          <Button variant="quiet" onClick={() => void cancel()}>{words.cancel}</Button>
        </div>
      </form>
      {signedOut && <ReconnectDialog viewer={viewer} onReconnected={() => void send()} onClose={cameBack} />}
    </>
  );
}
