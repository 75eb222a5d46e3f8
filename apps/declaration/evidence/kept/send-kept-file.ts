import type { AttachmentKind } from '@vigie/contracts';
import type { SendAttachment } from '../../queue/attachment-sender';
import { uploadFile } from '../uploading/upload-file';

/** Sends a file that this device kept for a report, once the report has arrived. The same file twice is one proof. */
export const sendKeptFile: SendAttachment = (file, report) => new Promise((done) => {
  const content = new Blob([file.content], { type: file.label.type });
  const outgoing = { id: file.id, kind: file.label.kind as AttachmentKind, content, caseCode: report.caseCode, reportId: report.id, stepId: null };
  uploadFile(outgoing, {
    onProgress: () => undefined,
    onDone: () => done({ kind: 'SENT' }),
    onStop: (stop) => done(stop.kind === 'REFUSED' ? stop : { kind: 'HINDERED' }),
  }, true);
});
