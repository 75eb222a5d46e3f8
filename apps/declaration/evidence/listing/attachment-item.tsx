import { ATTACHMENT_KIND_LABELS } from '@vigie/contracts';
import { Button } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { typesetText } from '../../shell/typeset';
import { text } from '../messages.fr';
import type { ListedAttachment } from './attachments';
import { sizeInWords } from './size-in-words';

interface AttachmentItemProps {
  readonly attachment: ListedAttachment;
  /** The step it is tied to, in words. */
  readonly step: string | null;
  readonly onRemove: (attachment: ListedAttachment) => void;
}

/** A proof that has arrived. */
export function AttachmentItem({ attachment, step, onRemove }: AttachmentItemProps) {
  const { id, kind, name, state, refusalMessage, sizeBytes, pageCount } = attachment;
  const label = typesetText(ATTACHMENT_KIND_LABELS[kind]);
  const refused = state === 'REFUSED';
  const removal = refused ? text.sending.dismiss : text.list.remove;
  return (
    <li className="evidence-item" data-tone={refused ? 'danger' : undefined}>
      <p className="evidence-name">{label} <span className="evidence-file">{name}</span></p>
      <p className="evidence-facts">
        {refused ? `${text.sending.refused}. ${typesetText(refusalMessage ?? '')}` : state === 'READY' ? [step, pageCount === null ? null : text.list.pages(pageCount), sizeInWords(sizeBytes)].filter(Boolean).join(', ') : text.sending.checking}
      </p>
      <div className="evidence-actions">
        {state === 'READY' && <a className="evidence-link" href={`/files/${id}`} download={name} aria-label={text.sending.of(text.list.download, name)}><Icon name="download" />{text.list.download}</a>}
        <Button variant="quiet" aria-label={text.sending.of(removal, name)} onClick={() => onRemove(attachment)}>{removal}</Button>
      </div>
    </li>
  );
}
