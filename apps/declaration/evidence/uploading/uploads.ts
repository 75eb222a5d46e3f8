import { useSyncExternalStore } from 'react';
import { onLeaving } from '../../session/leave-no-trace';
import { abandonUpload, uploadFile, type OutgoingFile, type RunningUpload, type UploadStop } from './upload-file';

export type UploadState =
  | { readonly kind: 'SENDING' | 'PAUSED'; readonly share: number }
  | { readonly kind: 'STOPPED'; readonly by: UploadStop }
  | { readonly kind: 'SENT' };

export interface ShownUpload {
  readonly file: OutgoingFile;
  readonly state: UploadState;
}

/** The uploads of this page, in the order they were started. In memory only: they hold images. */
let shown: readonly ShownUpload[] = [];
const running = new Map<string, RunningUpload>();
const listeners = new Set<() => void>();

function set(next: readonly ShownUpload[]): void {
  shown = next;
  for (const listener of listeners) listener();
  window.onbeforeunload = shown.some(({ state }) => state.kind !== 'SENT' && !(state.kind === 'STOPPED' && state.by.kind === 'REFUSED')) ? warn : null;
}

/** The browser asks in its own words. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

const note = (id: string, state: UploadState): void => set(shown.map((one) => (one.file.id === id ? { ...one, state } : one)));
const stateOf = (id: string): UploadState | undefined => shown.find(({ file }) => file.id === id)?.state;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useUploads = (): readonly ShownUpload[] => useSyncExternalStore(subscribe, () => shown);

/** What this page sent, by the id it has on the server: shown again without opening it there, which leaves a trace each time. */
const sent = new Map<string, Blob>();
export const sentFromHere = (id: string): Blob | null => sent.get(id) ?? null;

export function startUpload(file: OutgoingFile): void {
  sent.set(file.id, file.content);
  set([...shown.filter((one) => one.file.id !== file.id), { file, state: { kind: 'SENDING', share: 0 } }]);
  run(file, false);
}

function run(file: OutgoingFile, begun: boolean): void {
  running.set(file.id, uploadFile(file, {
    onProgress: (share) => { if (stateOf(file.id)?.kind === 'SENDING') note(file.id, { kind: 'SENDING', share }); },
    onDone: () => note(file.id, { kind: 'SENT' }),
    onStop: (by) => note(file.id, { kind: 'STOPPED', by }),
  }, begun));
}

export function pauseUpload(id: string): void {
  const state = stateOf(id);
  if (state?.kind !== 'SENDING') return;
  running.get(id)?.pause();
  note(id, { kind: 'PAUSED', share: state.share });
}

/** Goes on where the server says it stands. */
export function resumeUpload(id: string): void {
  const upload = shown.find(({ file }) => file.id === id);
  if (!upload || upload.state.kind === 'SENT' || upload.state.kind === 'SENDING') return;
  const share = upload.state.kind === 'PAUSED' ? upload.state.share : 0;
  note(id, { kind: 'SENDING', share });
  run(upload.file, true);
}

/** Forgets it here; unless it has arrived, also there. */
export function forgetUpload(id: string): void {
  const state = stateOf(id);
  running.get(id)?.pause();
  running.delete(id);
  set(shown.filter(({ file }) => file.id !== id));
  if (state && state.kind !== 'SENT') void abandonUpload(id);
}

/** Someone else may take the seat: nothing of what was chosen stays on this page. */
onLeaving(() => {
  for (const upload of running.values()) upload.pause();
  running.clear();
  sent.clear();
  set([]);
});

/** What the network stopped goes on when it is back. */
window.addEventListener('online', () => {
  for (const { file, state } of shown) if (state.kind === 'STOPPED' && state.by.kind === 'UNREACHABLE') resumeUpload(file.id);
});
