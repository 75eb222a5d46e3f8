import { createContext, useCallback, useContext, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { LiveFeed, type LineEvents, type LiveState } from './live-feed';

type Listener = (regions: ReadonlySet<string> | 'resync') => void;

interface Live {
  readonly state: LiveState;
  readonly subscribe: (listener: Listener) => () => void;
}

const LiveContext = createContext<Live>({ state: 'connecting', subscribe: () => () => undefined });

/**
 * One line to the server for the whole console; pages subscribe to it.
 * @param onCut each time the line is cut or refused: the server closes that of a session which has ended
 */
export function LiveProvider({ enabled, onCut, children }: { enabled: boolean; onCut: () => void; children: ReactNode }) {
  const [state, setState] = useState<LiveState>('connecting');
  const listeners = useRef(new Set<Listener>());
  const cut = useEffectEvent(onCut);

  useEffect(() => {
    if (!enabled) return;
    const feed = new LiveFeed({
      connect: (events) => openLine({ ...events, cut: () => { events.cut(); cut(); } }),
      onState: setState,
      onChange: (regions) => listeners.current.forEach((listener) => listener(regions)),
    });
    feed.open();
    return () => feed.close();
  }, [enabled]);

  const subscribe = useCallback((listener: Listener) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const live = useMemo<Live>(() => ({ state, subscribe }), [state, subscribe]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export const useLiveState = (): LiveState => useContext(LiveContext).state;

/** Calls back with the regions that changed, or « resync » once the line is back after a cut. */
export function useLiveChanges(onChange: Listener): void {
  const { subscribe } = useContext(LiveContext);
  const changed = useEffectEvent(onChange);
  useEffect(() => subscribe((regions) => changed(regions)), [subscribe]);
}

function openLine({ opened, received, cut }: LineEvents): EventSource {
  const source = new EventSource('/live');
  source.onopen = opened;
  source.onmessage = (event: MessageEvent<string>) => received(event.data);
  source.onerror = cut;
  return source;
}
