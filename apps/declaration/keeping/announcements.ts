/** What changed on this device: one report, or all of it. */
export interface Announcement {
  /** Null: everything was erased. */
  readonly id: string | null;
  /** The server has just taken it, the queue having sent it by itself. */
  readonly received?: true;
}

type Listener = (what: Announcement) => void;

const listeners = new Set<Listener>();

/** Other tabs and the service worker. Missing before Safari 15.4: a tab then sees a change when it writes. */
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('vigie.kept') : null;

// A test's process must be able to end.
(channel as { unref?: () => void } | null)?.unref?.();

channel?.addEventListener('message', ({ data }: MessageEvent<Announcement>) => tell(data));

/** Tells every tab, this one included. */
export function announce(what: Announcement): void {
  channel?.postMessage(what);
  tell(what);
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(what: Announcement): void {
  for (const listener of listeners) listener(what);
}
