import { TOTP_SECRETS, type KeyPurpose, type SealedColumn } from '@vigie/access';
import { STRUCTURE_KEYS } from '@vigie/evidence';
import { IMPORT_PARTS } from '@vigie/import';
import { SEALED_DRAFTS } from '@vigie/intake';

/** What becomes of each use of the program's secret when it changes: a column that is sealed anew, the files of exports, or why nothing is done. The keys of proofs come first: they are what cannot be made again. */
export const AFTER_A_NEW_SECRET = {
  'structure keys': STRUCTURE_KEYS,
  'totp secrets': TOTP_SECRETS,
  'report drafts': SEALED_DRAFTS,
  'import files': IMPORT_PARTS,
  'export files': 'FILES',
  'throttle keys': 'Counts of attempts begin anew.',
  'known devices': 'A device is announced once more.',
  'file tickets': 'They live for minutes.',
  'import rows': 'Hashes, which nothing turns back: rows of earlier files are no longer recognised, and would be taken again.',
  'filing codes': 'Printed on paper: codes given before no longer prove that a report was filed.',
  'unsubscribe links': 'Links of mails sent before no longer work; the page « Mes notifications » does.',
  'solved question links': 'Links of mails sent before no longer work; the question is asked in the application too.',
  backups: 'Folders elsewhere: a backup opens under the secret it was made with, which is to be kept as long.',
} as const satisfies Record<KeyPurpose, SealedColumn | string>;

export const SEALED_COLUMNS: readonly SealedColumn[] = Object.values(AFTER_A_NEW_SECRET).filter((use) => typeof use === 'object');

/** What is sealed anew, as a message names it. */
export const BROUGHT_OVER = {
  'structure keys': 'the key of the proofs of every structure (the proofs stay as they lie, and open)',
  'totp secrets': 'the secrets of one-time codes (applications that show them go on working)',
  'report drafts': 'drafts',
  'import files': 'files being imported',
  'export files': 'files of exports',
} as const satisfies Partial<Record<KeyPurpose, string>>;

/** What does not come over, told to whoever changes the secret: every use but those above. */
export const LEFT_BEHIND: readonly string[] = Object.entries(AFTER_A_NEW_SECRET).flatMap(([purpose, why]) => (Object.hasOwn(BROUGHT_OVER, purpose) || typeof why !== 'string' ? [] : [`${purpose} (${lowerFirst(why)})`]));

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
