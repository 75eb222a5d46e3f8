import { derivedKey, readSignedToken, signedToken } from '@vigie/access';
import { NOTICE_KINDS, type NoticeKind } from '@vigie/contracts';

/** What an unsubscribe link stops: some kinds, for one account. It holds as long as the program's secret. */
export interface Unsubscription { readonly accountId: string; readonly kinds: readonly NoticeKind[] }

export function unsubscribeToken(secret: string, { accountId, kinds }: Unsubscription): string {
  return signedToken(derivedKey(secret, 'unsubscribe links'), [accountId, ...kinds].join(' '));
}

/** Null when we did not sign it. Kinds that are no more are left out. */
export function readUnsubscribeToken(secret: string, token: unknown): Unsubscription | null {
  const [accountId, ...kinds] = readSignedToken(derivedKey(secret, 'unsubscribe links'), token)?.split(' ') ?? [];
  return accountId ? { accountId, kinds: NOTICE_KINDS.filter((kind) => kinds.includes(kind)) } : null;
}

/** The page that asks whether the situations of a round are solved; the token stands after the `#`, which reaches no log. */
export function solvedQuestionPath(secret: string, roundId: string): string {
  return `/reponses#${signedToken(derivedKey(secret, 'solved question links'), roundId)}`;
}

/** The round a token asks about, or null when we did not sign it. */
export function readSolvedQuestionToken(secret: string, token: unknown): string | null {
  return readSignedToken(derivedKey(secret, 'solved question links'), token);
}
