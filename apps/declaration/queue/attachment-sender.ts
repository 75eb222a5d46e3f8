import { attachmentsOf, dropAttachment, type KeptAttachment } from '../keeping/attachments';
import { dropReport, listReports } from '../keeping/kept-reports';

/** SENT: the server has it. REFUSED: it never will, and why. HINDERED: to be tried again. */
export type AttachmentOutcome = { readonly kind: 'SENT' } | { readonly kind: 'REFUSED'; readonly message: string } | { readonly kind: 'HINDERED' };

/** Hands one file over for a report that was received. Must be safe to repeat for the same `file.id`. Never throws. */
export type SendAttachment = (file: KeptAttachment, report: { readonly id: string; readonly caseCode: string }) => Promise<AttachmentOutcome>;

let sender: (() => Promise<SendAttachment>) | null = null;

/** @param load brings the code that uploads, when there is something to upload */
export function sendAttachmentsWith(load: () => Promise<SendAttachment>): void {
  sender = load;
}

/** Sends the files whose reports were received. @returns what the server refused, in its words; the rest waits for another round */
export async function sendAttachments(owner: string): Promise<readonly string[]> {
  if (!sender) return [];
  const refusals: string[] = [];
  for (const { stage, receipt, draft: { idempotencyKey: id } } of await listReports(owner)) {
    if (stage !== 'FILES' || receipt === null) continue;
    const send = await sender();
    for (const file of await attachmentsOf(owner, id)) {
      const outcome = await send(file, receipt);
      if (outcome.kind === 'HINDERED') return refusals;
      if (outcome.kind === 'REFUSED') refusals.push(outcome.message);
      await dropAttachment(file);
    }
    await dropReport(id);
  }
  return refusals;
}
