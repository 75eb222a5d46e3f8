import { useSyncExternalStore } from 'react';
import { request } from '../graphql/request';
import { RequestFailure } from '../graphql/request-failure';
import { keepKnownViewer, readKnownViewer } from '../keeping/known-viewer';
import { drafts } from '../report/draft/drafts';
import { forgetPage } from './leave-no-trace';
import { expectsSession, keepSessionHint } from './session-hint';
import { ME, type Viewer } from './viewer';

/** Who is signed in, as far as this page knows. */
export type Session =
  | { readonly status: 'OPENING' }
  /** With a failure: nobody was expected here, and the server could not confirm it. */
  | { readonly status: 'SIGNED_OUT'; readonly failure?: RequestFailure }
  /** Not confirmed: as this device knew it last, until the server answers. */
  | { readonly status: 'SIGNED_IN'; readonly viewer: Viewer; readonly confirmed: boolean }
  /** It could not be asked: no network, or a server that fails. */
  | { readonly status: 'UNKNOWN'; readonly failure: RequestFailure };

let session: Session = { status: 'OPENING' };
const listeners = new Set<() => void>();

/** The account whose reports this page may hold; a session that only expired keeps its place. */
let seatOf: string | null = null;

function set(next: Session): void {
  session = next;
  if (next.status === 'SIGNED_IN' || next.status === 'SIGNED_OUT') keepSessionHint(next.status === 'SIGNED_IN');
  if (next.status === 'SIGNED_IN') {
    if (seatOf !== null && seatOf !== next.viewer.id) forgetPage();
    seatOf = next.viewer.id;
    drafts.seat(seatOf);
  }
  if (next.status === 'SIGNED_OUT' && !next.failure) void keepKnownViewer(null);
  if (next.status === 'SIGNED_IN' && next.confirmed) void keepKnownViewer(next.viewer);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

/**
 * Asks the server whose session the cookie is. Whoever was here last is let in at once, network or not, to what this
 * device keeps; where nobody is expected, signing in is offered meanwhile.
 */
export async function startSession(): Promise<void> {
  const expected = expectsSession();
  if (session.status !== 'SIGNED_IN') session = { status: expected ? 'OPENING' : 'SIGNED_OUT' };
  const asked = confirmSession(expected);
  const known = expected ? await readKnownViewer() : null;
  if (known && session.status === 'OPENING') set({ status: 'SIGNED_IN', viewer: known, confirmed: false });
  await asked;
}

async function confirmSession(expected: boolean): Promise<void> {
  try {
    const { me } = await request(ME, {});
    if (hasEntered()) return;
    set(me ? { status: 'SIGNED_IN', viewer: me, confirmed: true } : { status: 'SIGNED_OUT' });
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    if (hasEntered()) return;
    if (failure.code === 'UNAUTHENTICATED') return set({ status: 'SIGNED_OUT' });
    // Known from before: the app stays open without a network, and asks again when it is back.
    const known = expected ? await readKnownViewer() : null;
    if (hasEntered()) return;
    set(known ? { status: 'SIGNED_IN', viewer: known, confirmed: false } : { status: expected ? 'UNKNOWN' : 'SIGNED_OUT', failure });
  }
}

/** The network is back: the server may now say who is here. */
window.addEventListener('online', () => {
  if (session.status === 'SIGNED_IN' && !session.confirmed) void confirmSession(true);
});

/** Someone was quicker to sign in than the answer to arrive. */
const hasEntered = (): boolean => session.status === 'SIGNED_IN' && session.confirmed;

export const sessionOpened = (viewer: Viewer): void => set({ status: 'SIGNED_IN', viewer, confirmed: true });

/** The session expired or was revoked: what was typed waits for the same structure to sign in again. */
export const sessionClosed = (): void => set({ status: 'SIGNED_OUT' });
