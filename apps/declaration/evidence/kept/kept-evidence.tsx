import { useRef, useState } from 'react';
import { ATTACHMENT_KIND_LABELS, type AttachmentKind } from '@vigie/contracts';
import { Button, StatusMessage } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { dropAttachment, keepAttachment, type KeptAttachment } from '../../keeping/attachments';
import { typesetText } from '../../shell/typeset';
import { AddEvidence, type ReadyFile } from '../choosing/add-evidence';
import { Thumbnail } from '../listing/thumbnail';
import { sizeInWords } from '../listing/size-in-words';
import { text } from '../messages.fr';
import { useKeptFiles } from './use-kept-files';
import '../evidence.css';

interface KeptEvidenceProps {
  /** Account that fills the report in. */
  readonly owner: string;
  /** The report's idempotency key. */
  readonly draftId: string;
}

/** Proofs added to a report before it is sent: kept sealed on this device, and sent after it, with or without a network now. */
export default function KeptEvidence({ owner, draftId }: KeptEvidenceProps) {
  const files = useKeptFiles(owner, draftId);
  const [adding, setAdding] = useState(false);
  const [failed, setFailed] = useState(false);
  const [taken, setTaken] = useState<KeptAttachment | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  // A private window keeps nothing: proofs are then added once the report has been received.
  if (files === null) return <p className="evidence-lead">{text.kept.afterwards}</p>;

  const close = () => { setAdding(false); requestAnimationFrame(() => add.current?.focus()); };
  const keep = async ({ label, content }: Pick<KeptAttachment, 'label' | 'content'>) => {
    setFailed(false);
    await keepAttachment(owner, draftId, label, content).catch(() => setFailed(true));
  };
  const onReady = async ({ kind, content }: ReadyFile) => {
    await keep({ label: { name: kind, type: content.type, kind }, content: await content.arrayBuffer() });
    close();
  };
  const onRemove = async (file: KeptAttachment) => { setTaken(file); await dropAttachment(file); add.current?.focus(); };
  const onUndo = async (file: KeptAttachment) => { setTaken(null); await keep(file); };

  return (
    <section className="evidence" aria-labelledby="kept-evidence">
      <h2 className="evidence-title" id="kept-evidence">{text.title} <span className="evidence-file">{text.kept.optional}</span></h2>
      <p className="evidence-lead">{text.kept.lead}</p>
      <ul className="evidence-list">
        {files.map((file) => (
          <li key={file.id} className="evidence-item">
            <Thumbnail content={pictureOf(file)} />
            <p className="evidence-name">{nameOf(file)}</p>
            <p className="evidence-facts">{sizeInWords(file.content.byteLength)}</p>
            <div className="evidence-actions"><Button variant="quiet" aria-label={text.sending.of(text.kept.remove, nameOf(file))} onClick={() => void onRemove(file)}>{text.kept.remove}</Button></div>
          </li>
        ))}
      </ul>
      <StatusMessage tone={failed ? 'danger' : 'info'}>{failed ? text.kept.full : taken && <>{text.kept.removed(nameOf(taken))} <Button variant="quiet" onClick={() => void onUndo(taken)}>{text.list.undo}</Button></>}</StatusMessage>
      {adding ? <AddEvidence onReady={(file) => void onReady(file)} onCancel={close} /> : <Button ref={add} variant="secondary" onClick={() => { setTaken(null); setAdding(true); }}><Icon name="attach" />{text.add}</Button>}
    </section>
  );
}

const nameOf = ({ label }: KeptAttachment): string => typesetText(ATTACHMENT_KIND_LABELS[label.kind as AttachmentKind]);

const pictures = new WeakMap<ArrayBuffer, Blob>();

/** The same object for the same bytes, so that a list drawn again does not make the image again. */
function pictureOf({ content, label }: KeptAttachment): Blob {
  const known = pictures.get(content);
  if (known) return known;
  const made = new Blob([content], { type: label.type });
  pictures.set(content, made);
  return made;
}
