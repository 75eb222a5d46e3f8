import { ATTACHMENT_KIND_LABELS } from '@vigie/contracts';
import { Button } from '@vigie/ui';
import { typesetText } from '../../shell/typeset';
import { Thumbnail } from '../listing/thumbnail';
import { text } from '../messages.fr';
import { forgetUpload, pauseUpload, resumeUpload, type ShownUpload, type UploadState } from './uploads';

const percent = (share: number): number => Math.floor(share * 100);

function words(state: UploadState): string {
  switch (state.kind) {
    case 'SENDING':
      return text.sending.under(percent(state.share));
    case 'PAUSED':
      return text.sending.paused(percent(state.share));
    case 'SENT':
      return text.sending.checking;
    case 'STOPPED':
      return state.by.kind === 'REFUSED' ? `${text.sending.refused}. ${state.by.message}` : state.by.kind === 'SIGNED_OUT' ? text.sending.signedOut : text.sending.waiting;
  }
}

/** A file on its way: how far it is, and what one can do about it. */
export function UploadItem({ upload: { file, state } }: { readonly upload: ShownUpload }) {
  const name = typesetText(ATTACHMENT_KIND_LABELS[file.kind]);
  const action = (label: string, act: (id: string) => void) => <Button variant="quiet" aria-label={text.sending.of(label, name)} onClick={() => act(file.id)}>{label}</Button>;
  const refused = state.kind === 'STOPPED' && state.by.kind === 'REFUSED';
  return (
    <li className="evidence-item" data-tone={refused ? 'danger' : undefined}>
      <Thumbnail content={file.content} />
      <p className="evidence-name">{name}</p>
      {(state.kind === 'SENDING' || state.kind === 'PAUSED') && <progress value={state.share} max={1} aria-label={name} />}
      <p className="evidence-facts" role={refused ? 'alert' : 'status'}>{words(state)}</p>
      <div className="evidence-actions">
        {state.kind === 'SENDING' && action(text.sending.pause, pauseUpload)}
        {state.kind === 'PAUSED' && action(text.sending.resume, resumeUpload)}
        {state.kind === 'STOPPED' && !refused && action(text.sending.retry, resumeUpload)}
        {refused ? action(text.sending.dismiss, forgetUpload) : state.kind !== 'SENT' && action(text.sending.abandon, forgetUpload)}
      </div>
    </li>
  );
}
