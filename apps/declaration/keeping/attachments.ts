import { isTimeSure, timeNow } from '../clock/server-time';
import { announce } from './announcements';
import { deviceDatabase, type AttachmentRow } from './device-database';
import { assertSeated } from './seats';
import { seal, sealJson, unseal, unsealJson } from './sealing';

/** What is said of a file; sealed with it. `kind` and `step` are those of the evidence screens. */
export interface AttachmentLabel {
  readonly name: string;
  readonly type: string;
  readonly kind: string;
}

export interface KeptAttachment {
  readonly id: string;
  /** Idempotency key of the report it goes with. */
  readonly draftId: string;
  readonly label: AttachmentLabel;
  /** Bytes, in clear, in memory only. */
  readonly content: ArrayBuffer;
}

const nameOf = ({ owner, id }: Pick<AttachmentRow, 'owner' | 'id'>): string => `${owner}/file/${id}`;

/** Keeps a file for a report that is not sent yet, sealed as the report is. @returns its id */
export async function keepAttachment(owner: string, draftId: string, label: AttachmentLabel, content: ArrayBuffer): Promise<string> {
  const id = crypto.randomUUID();
  const [about, sealed] = await Promise.all([sealJson(nameOf({ owner, id }), label), seal(nameOf({ owner, id }), content)]);
  const db = await deviceDatabase();
  assertSeated(owner);
  await db.put('attachments', { id, draftId, owner, keptAt: timeNow().getTime(), sure: isTimeSure(), about, content: sealed });
  announce({ id: draftId });
  return id;
}

/** The files of one report, in the order they were taken. */
export async function attachmentsOf(owner: string, draftId: string): Promise<KeptAttachment[]> {
  const rows = await (await deviceDatabase()).getAllFromIndex('attachments', 'draftId', draftId);
  const own = rows.filter((row) => row.owner === owner).sort((a, b) => a.keptAt - b.keptAt);
  return Promise.all(own.map(async (row) => ({
    id: row.id, draftId, label: await unsealJson<AttachmentLabel>(nameOf(row), row.about), content: await unseal(nameOf(row), row.content),
  })));
}

export const countAttachments = async (draftId: string): Promise<number> => (await deviceDatabase()).countFromIndex('attachments', 'draftId', draftId);

/** The file has arrived, or was taken back. */
export async function dropAttachment({ id, draftId }: Pick<KeptAttachment, 'id' | 'draftId'>): Promise<void> {
  await (await deviceDatabase()).delete('attachments', id);
  announce({ id: draftId });
}

/** The report goes on under another key: its files go with it. */
export async function moveAttachments(from: string, to: string): Promise<void> {
  const moving = (await deviceDatabase()).transaction('attachments', 'readwrite');
  for (let at = await moving.store.index('draftId').openCursor(from); at; at = await at.continue()) await at.update({ ...at.value, draftId: to });
  await moving.done;
  announce({ id: to });
}
