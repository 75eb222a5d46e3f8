import { hkdfSync } from 'node:crypto';

/** What the program's one secret is used for; each use has a key of its own. */
export type KeyPurpose = 'totp secrets' | 'throttle keys' | 'import files' | 'import rows' | 'structure keys' | 'file tickets' | 'report drafts' | 'filing codes' | 'unsubscribe links' | 'solved question links' | 'backups' | 'known devices' | 'export files';

/** A 256-bit key derived from the configured secret (HKDF, RFC 5869). */
export function derivedKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `vigie/${purpose}/1`, 32));
}
