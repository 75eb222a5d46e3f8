import { useState } from 'react';
import { ATTACHMENT_KIND_LABELS } from '@vigie/contracts';
import { Button } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { typesetText } from '../../shell/typeset';
import { text } from '../messages.fr';
import type { ListedAttachment } from './attachments';
import { sentFromHere } from '../uploading/uploads';
import { sizeInWords } from './size-in-words';
import { Thumbnail } from './thumbnail';

interface AttachmentItemProps {
  readonly attachment: ListedAttachment;
  /** The step it is tied to, in words. */
  readonly step: string | null;
  readonly onRemove: (attachment: ListedAttachment) => void;
}

/** A proof that has arrived. Its picture is at hand when this page sent it; otherwise it is fetched when asked for. */
export function AttachmentItem({ attachment, step, onRemove }: AttachmentItemProps) {
  const { id, kind, name, state, refusalMessage, sizeBytes, pageCount, mediaType } = attachment;
  const [looking, look] = useState(false);
  const label = typesetText(ATTACHMENT_KIND_LABELS[kind]);
  const refused = state === 'REFUSED';
  const removal = refused ? text.sending.dismiss : text.list.remove;
  return (
    <li className="evidence-item" data-tone={refused ? 'danger' : undefined}>
      <Thumbnail content={looking || refused ? null : sentFromHere(id)} />
      <p className="evidence-name">{label} <span className="evidence-file">{name}</span></p>
      <p className="evidence-facts">
        {refused ? `${text.sending.refused}. ${typesetText(refusalMessage ?? '')}` : state === 'READY' ? [step, pageCount === null ? null : text.list.pages(pageCount), sizeInWords(sizeBytes)].filter(Boolean).join(', ') : text.sending.checking}
      </p>
      {looking && <img className="evidence-picture" src={`/files/${id}`} alt={text.list.picture(name)} />}
      <div className="evidence-actions">
        {state === 'READY' && mediaType?.startsWith('image/') && <Button variant="quiet" aria-expanded={looking} aria-label={text.sending.of(looking ? text.list.hide : text.list.look, name)} onClick={() => look(!looking)}>{looking ? text.list.hide : text.list.look}</Button>}
        {state === 'READY' && <a className="evidence-link" href={`/files/${id}`} download={name} aria-label={text.sending.of(text.list.download, name)}><Icon name="download" />{text.list.download}</a>}
        <Button variant="quiet" aria-label={text.sending.of(removal, name)} onClick={() => onRemove(attachment)}>{removal}</Button>
      </div>
    </li>
  );
}
