import { timeNow } from '../clock/server-time';
import type { Receipt } from '../report/sending/send-report';
import { announce } from './announcements';
import { deviceDatabase, type ReceiptRow } from './device-database';
import { sealJson, unsealJson } from './sealing';
import { assertSeated } from './seats';

/** What is to be noted of a report that left with nobody watching. */
export type UnreadReceipt = Pick<Receipt, 'reference' | 'caseCode'> & { readonly id: string };

/** Later than that, the list of reports is where it is found. In milliseconds. */
const KEPT_MS = 60 * 86_400_000;

const nameOf = ({ owner, id }: Pick<ReceiptRow, 'owner' | 'id'>): string => `${owner}/receipt/${id}`;

/** Keeps the reference and the code of a report that was received, until they are read. Safe to repeat. @param id the report's idempotency key */
export async function keepReceipt(owner: string, id: string, { reference, caseCode }: Receipt): Promise<void> {
  const sealed = await sealJson(nameOf({ owner, id }), { id, reference, caseCode });
  const db = await deviceDatabase();
  assertSeated(owner);
  await db.put('receipts', { id, owner, receivedAt: timeNow().getTime(), sealed });
  announce({ id, received: true });
}

/** Those of an account that it has not said it read, the first received first. */
export async function listReceipts(owner: string): Promise<UnreadReceipt[]> {
  const db = await deviceDatabase();
  const rows = (await db.getAllFromIndex('receipts', 'owner', owner)).sort((a, b) => a.receivedAt - b.receivedAt);
  const now = timeNow().getTime();
  const receipts = await Promise.all(rows.map(async (row) => {
    if (now - row.receivedAt <= KEPT_MS) return unsealJson<UnreadReceipt>(nameOf(row), row.sealed).catch(() => null);
    await db.delete('receipts', row.id);
    return null;
  }));
  return receipts.filter((receipt) => receipt !== null);
}

/** The person has noted them. */
export async function dropReceipts(ids: readonly string[]): Promise<void> {
  const dropping = (await deviceDatabase()).transaction('receipts', 'readwrite');
  for (const id of ids) await dropping.store.delete(id);
  await dropping.done;
  for (const id of ids) announce({ id });
}
