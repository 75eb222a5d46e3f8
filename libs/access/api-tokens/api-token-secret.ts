import { isToken, newToken } from '../secrets/tokens';

/** So that a secret found in a log or a repository is recognised for what it is, by people and by scanners. */
const MARK = 'vigie_';
/** Characters after the mark that stay readable in lists: enough to tell one token from another. */
const SHOWN = 6;

/** What is shown once, to whoever made it. */
export function newApiTokenSecret(): string {
  return `${MARK}${newToken()}`;
}

/** « vigie_Ab3dEf »: what a list shows of a secret. */
export function prefixOf(secret: string): string {
  return secret.slice(0, MARK.length + SHOWN);
}

/** The secret of an `Authorization: Bearer …` header. Undefined: no such header (a proxy's Basic is none of ours); null: it holds no token of ours. */
export function bearerSecret(header: string | undefined): string | null | undefined {
  const bearer = /^bearer(?: +(\S*) *)?$/i.exec(header ?? '');
  if (!bearer) return undefined;
  const secret = bearer[1] ?? '';
  return secret.startsWith(MARK) && isToken(secret.slice(MARK.length)) ? secret : null;
}
