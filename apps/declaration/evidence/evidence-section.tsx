import { useEffect, useRef, useState } from 'react';
import { Button, LoadingState, StatusMessage } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { newIdempotencyKey } from '../report/draft/idempotency-key';
import { AddEvidence, type ReadyFile, type StepChoice } from './choosing/add-evidence';
import { AttachmentItem } from './listing/attachment-item';
import { removeAttachment, restoreAttachment, type EvidencePlace, type ListedAttachment } from './listing/attachments';
import { useAttachments } from './listing/use-attachments';
import { text } from './messages.fr';
import { UploadItem } from './uploading/upload-item';
import { forgetUpload, startUpload, useUploads, type ShownUpload } from './uploading/uploads';
import './evidence.css';

interface EvidenceSectionProps extends Partial<EvidencePlace> {
  readonly caseCode: string;
  /** Steps of the case that a proof may be tied to, the latest first. */
  readonly steps?: readonly StepChoice[];
  /** Level of the page's heading above it is one less. */
  readonly heading?: 'h2' | 'h3';
  /** Without the title and the lead, where the page says them. */
  readonly plain?: boolean;
}

/** The proofs of a case, of one of its reports or of one of its steps: what is there, what is on its way, and one more. */
export default function EvidenceSection({ caseCode, reportId = null, stepId = null, steps = [], heading: Heading = 'h2', plain = false }: EvidenceSectionProps) {
  const [adding, setAdding] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const uploads = useUploads().filter(({ file }) => file.caseCode === caseCode && (reportId === null || file.reportId === reportId) && (stepId === null || file.stepId === stepId));
  const { list, failed, reload } = useAttachments({ caseCode, reportId, stepId }, sentOf(uploads));
  const arrived = sentOf(uploads).filter((id) => list?.some((one) => one.id === id)).join(' ');
  // From then on the list shows it; and once removed, nothing does.
  useEffect(() => { for (const id of arrived.split(' ')) if (id !== '') forgetUpload(id); }, [arrived]);

  const close = () => { setAdding(false); requestAnimationFrame(() => add.current?.focus()); };
  const onReady = ({ kind, content, stepId: tiedTo }: ReadyFile) => {
    startUpload({ id: newIdempotencyKey(), kind, content, caseCode, reportId, stepId: stepId ?? tiedTo });
    close();
  };
  const attempt = async (work: () => Promise<Notice | null>) => {
    setNotice(await work().catch((): Notice => ({ words: text.list.failed, undo: null })));
    reload();
  };
  const onRemove = ({ id, name }: ListedAttachment) => void attempt(async () => { await removeAttachment(id); return { words: text.list.removed(name), undo: { id, name } }; });
  const onUndo = ({ id, name }: Undo) => void attempt(async () => ({ words: (await restoreAttachment(id)) ?? text.list.restored(name), undo: null }));

  return (
    <section className="evidence" aria-label={plain ? text.title : undefined}>
      {!plain && <><Heading className="evidence-title">{text.title}</Heading><p className="evidence-lead">{text.lead}</p></>}
      {list === null && !failed && <LoadingState lines={1} />}
      {failed && <StatusMessage tone="warning">{text.unreached}</StatusMessage>}
      {list?.length === 0 && uploads.length === 0 && !adding && plain && <p className="evidence-lead">{text.empty}</p>}
      <ul className="evidence-list">
        {list?.map((attachment) => <AttachmentItem key={attachment.id} attachment={attachment} step={steps.find(({ id }) => id === attachment.stepId)?.label ?? null} onRemove={onRemove} />)}
        {uploads.map((upload) => <UploadItem key={upload.file.id} upload={upload} />)}
      </ul>
      <StatusMessage>{notice && <>{notice.words} {notice.undo && <Button variant="quiet" onClick={() => notice.undo && onUndo(notice.undo)}>{text.list.undo}</Button>}</>}</StatusMessage>
      {adding ? <AddEvidence steps={steps} onReady={onReady} onCancel={close} /> : <Button ref={add} variant="secondary" onClick={() => { setNotice(null); setAdding(true); }}><Icon name="attach" />{text.add}</Button>}
    </section>
  );
}

interface Undo { readonly id: string; readonly name: string }
interface Notice { readonly words: string; readonly undo: Undo | null }

const sentOf = (uploads: readonly ShownUpload[]): string[] => uploads.filter(({ state }) => state.kind === 'SENT').map(({ file }) => file.id);
