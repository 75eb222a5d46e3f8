import { SESSION_OF_ANY_STRUCTURE, SESSION_OF_OPEN_STRUCTURE } from '../access/session-lookup';

/** By whose line an account was shut, and who may therefore open it again; null: by the program, for want of use. */
export const ACCOUNTS: readonly string[] = [
  `ALTER TABLE account ADD COLUMN disabled_by_role text CONSTRAINT account_disabled_by_role CHECK (disabled_by_role IN ('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'))`,
  'GRANT UPDATE (disabled_by_role) ON account TO vigie_app',
  'CREATE INDEX sign_in_challenge_expires_idx ON sign_in_challenge (expires_at)',
  SESSION_OF_OPEN_STRUCTURE,
];

export const NO_ACCOUNTS: readonly string[] = [
  SESSION_OF_ANY_STRUCTURE,
  'DROP INDEX sign_in_challenge_expires_idx',
  'ALTER TABLE account DROP COLUMN disabled_by_role',
];
