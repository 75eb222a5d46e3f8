import { deviceDatabase } from './device-database';

/** AES-GCM: a nonce of its own for each write, and the text. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
}

const KEY = 'device';
const ALGORITHM = { name: 'AES-GCM', length: 256 } as const;

/**
 * The device's key: made here, never extractable, so that a copy of the browser's files without the browser opens nothing.
 * Two tabs that open at once agree on the one that is written first.
 */
async function deviceKey(): Promise<CryptoKey> {
  const db = await deviceDatabase();
  const known = await db.get('keys', KEY);
  if (known) return known;
  const made = await crypto.subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);
  const writing = db.transaction('keys', 'readwrite');
  const first = await writing.store.get(KEY);
  if (!first) await writing.store.put(made, KEY);
  await writing.done;
  return first ?? made;
}

/** @param owner bound to the result: it opens under this name only */
export async function seal(owner: string, content: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const body = await crypto.subtle.encrypt({ name: ALGORITHM.name, iv, additionalData: bytesOf(owner) }, await deviceKey(), content);
  return { iv, body };
}

/** @throws DOMException when the key, the owner or a byte is not the one it was sealed with */
export async function unseal(owner: string, { iv, body }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: ALGORITHM.name, iv, additionalData: bytesOf(owner) }, await deviceKey(), body);
}

export const sealJson = (owner: string, value: unknown): Promise<Sealed> => seal(owner, bytesOf(JSON.stringify(value)));

/** @throws DOMException as {@link unseal} */
export const unsealJson = async <Value>(owner: string, sealed: Sealed): Promise<Value> =>
  JSON.parse(new TextDecoder().decode(await unseal(owner, sealed))) as Value;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
