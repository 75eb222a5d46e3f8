import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed } from './sealing';

/** What stands in clear beside a sealed report: nothing that says what it is about. */
export interface KeptRow {
  /** The report's idempotency key, also that of its copy on the server. */
  readonly id: string;
  /** Account that typed it. */
  readonly owner: string;
  /** Rises with each write on this device, so that two tabs never overwrite each other. */
  readonly revision: number;
  /** Last write, in milliseconds of the server's time as far as it was known. */
  readonly keptAt: number;
  /** Whether that time was the server's, or only the device's own. */
  readonly sure: boolean;
  readonly sealed: Sealed;
}

export interface AttachmentRow {
  readonly id: string;
  readonly draftId: string;
  readonly owner: string;
  readonly keptAt: number;
  readonly sure: boolean;
  /** Name, type, kind. */
  readonly about: Sealed;
  readonly content: Sealed;
}

/** A report that left by itself, until the person has read under which code. */
export interface ReceiptRow {
  /** The report's idempotency key. */
  readonly id: string;
  readonly owner: string;
  readonly receivedAt: number;
  readonly sealed: Sealed;
}

/** A form of a case, typed and not sent. */
export interface FormRow {
  readonly id: string;
  readonly owner: string;
  readonly keptAt: number;
  readonly sure: boolean;
  /** Which form, of which case, and what stands in it. */
  readonly sealed: Sealed;
}

/** A draft let go before the server could be told. */
export interface DroppedRow { readonly id: string; readonly owner: string; readonly keptAt: number }

export interface DeviceSchema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  reports: { key: string; value: KeptRow; indexes: { owner: string } };
  attachments: { key: string; value: AttachmentRow; indexes: { draftId: string; owner: string } };
  viewer: { key: string; value: Sealed };
  receipts: { key: string; value: ReceiptRow; indexes: { owner: string } };
  forms: { key: string; value: FormRow; indexes: { owner: string } };
  dropped: { key: string; value: DroppedRow; indexes: { owner: string } };
}

const NAME = 'vigie';
const VERSION = 3;

let opening: Promise<IDBPDatabase<DeviceSchema>> | null = null;

/**
 * The database of this device, shared by the tabs and the service worker.
 * @throws DOMException where the browser keeps nothing (some private windows)
 */
export function deviceDatabase(): Promise<IDBPDatabase<DeviceSchema>> {
  opening ??= openDB<DeviceSchema>(NAME, VERSION, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('keys');
        db.createObjectStore('reports', { keyPath: 'id' }).createIndex('owner', 'owner');
        const attachments = db.createObjectStore('attachments', { keyPath: 'id' });
        attachments.createIndex('draftId', 'draftId');
        attachments.createIndex('owner', 'owner');
        db.createObjectStore('viewer');
      }
      if (before < 2) db.createObjectStore('receipts', { keyPath: 'id' }).createIndex('owner', 'owner');
      if (before < 3) for (const name of ['forms', 'dropped'] as const) db.createObjectStore(name, { keyPath: 'id' }).createIndex('owner', 'owner');
    },
    // A newer version waits in another tab: this one lets go, and opens again when it needs to.
    blocking: (_current, _blocked, event) => { (event.target as IDBDatabase).close(); opening = null; },
    terminated: () => { opening = null; },
  }).catch((error: unknown) => { opening = null; throw error; });
  return opening;
}
