import { useSyncExternalStore } from 'react';
import { pathOf, routeOf, type Route } from './routes';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const tell = (): void => { for (const listener of listeners) listener(); };

/** What must be asked before the screen is left; null when nothing would be lost. */
let guard: (() => Promise<boolean>) | null = null;

/** Until what it returns is called, leaving the screen by the app or by the browser's Back is asked about first. */
export function guardLeaving(mayLeave: () => Promise<boolean>): () => void {
  guard = mayLeave;
  return () => { if (guard === mayLeave) guard = null; };
}

/** What was typed is saved: the screen may be left unasked. */
export function freeLeaving(): void {
  guard = null;
}

function leave(way: () => void): void {
  if (!guard) return way();
  void guard().then((yes) => {
    if (!yes) return;
    guard = null;
    way();
  });
}

/** The address this page last showed: Back may have to be taken back while the question stands. */
let shown = window.location.pathname;

window.addEventListener('popstate', () => {
  if (guard && window.location.pathname !== shown) {
    window.history.pushState({ depth: depth() + 1 }, '', shown);
    return leave(() => window.history.back());
  }
  shown = window.location.pathname;
  tell();
});

/** The screen the address bar names, following the browser's Back and Forward. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.pathname));
}

/** How many screens of ours lie before this one: Back stays within the app only if there is one. */
const depth = (): number => (window.history.state as { depth?: number } | null)?.depth ?? 0;

/** Opens a screen. `replace` when Back must not return to the present one. */
export function go(route: Route, options: { replace?: boolean } = {}): void {
  const path = pathOf(route);
  leave(() => {
    if (options.replace) window.history.replaceState({ depth: depth() }, '', path);
    else if (path !== window.location.pathname) window.history.pushState({ depth: depth() + 1 }, '', path);
    shown = path;
    tell();
  });
}

/** The browser's own Back where it stays within the app; otherwise `fallback` takes the place of the screen. */
export function goBack(fallback: Route): void {
  if (depth() > 0) leave(() => window.history.back());
  else go(fallback, { replace: true });
}

/**
 * The secret that a link of an e-mail carries after its « # », which no browser sends to a server.
 * It is taken out of the address bar at once, so that it stays neither in the history nor on a screenshot.
 */
export function takeTokenFromAddress(): string | null {
  const token = window.location.hash.slice(1);
  if (token === '') return null;
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}
