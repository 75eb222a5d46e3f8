import { useSyncExternalStore } from 'react';
import { request } from '../graphql/request';
import { RequestFailure } from '../graphql/request-failure';
import { leaveNoTrace } from './leave-no-trace';
import { expectsSession, keepSessionHint } from './session-hint';
import { ME, type Viewer } from './viewer';

/** Who is signed in, as far as this page knows. */
export type Session =
  | { readonly status: 'OPENING' }
  /** With a failure: nobody was expected here, and the server could not confirm it. */
  | { readonly status: 'SIGNED_OUT'; readonly failure?: RequestFailure }
  | { readonly status: 'SIGNED_IN'; readonly viewer: Viewer }
  /** It could not be asked: no network, or a server that fails. */
  | { readonly status: 'UNKNOWN'; readonly failure: RequestFailure };

let session: Session = { status: 'OPENING' };
const listeners = new Set<() => void>();

/** The structure whose reports this page may hold; a session that only expired keeps its place. */
let seatOf: string | null = null;

function set(next: Session): void {
  session = next;
  if (next.status === 'SIGNED_IN' || next.status === 'SIGNED_OUT') keepSessionHint(next.status === 'SIGNED_IN');
  if (next.status === 'SIGNED_IN') {
    const structureId = next.viewer.structure?.id ?? null;
    if (seatOf !== null && seatOf !== structureId) leaveNoTrace();
    seatOf = structureId;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

/** Asks the server whose session the cookie is. Where none is expected, signing in is offered meanwhile. */
export async function startSession(): Promise<void> {
  const expected = expectsSession();
  set({ status: expected ? 'OPENING' : 'SIGNED_OUT' });
  try {
    const { me } = await request(ME, {});
    if (hasEntered()) return;
    set(me ? { status: 'SIGNED_IN', viewer: me } : { status: 'SIGNED_OUT' });
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    if (hasEntered()) return;
    if (failure.code === 'UNAUTHENTICATED') return set({ status: 'SIGNED_OUT' });
    set({ status: expected ? 'UNKNOWN' : 'SIGNED_OUT', failure });
  }
}

/** Someone was quicker to sign in than the answer to arrive. */
const hasEntered = (): boolean => session.status === 'SIGNED_IN';

export const sessionOpened = (viewer: Viewer): void => set({ status: 'SIGNED_IN', viewer });

/** The session expired or was revoked: what was typed waits for the same structure to sign in again. */
export const sessionClosed = (): void => set({ status: 'SIGNED_OUT' });
