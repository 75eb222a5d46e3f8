import { useSyncExternalStore } from 'react';
import { pathOf, routeOf, type Route } from './routes';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The screen the address bar names, following the browser's Back and Forward. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.pathname));
}

/** How many screens of ours lie before this one: Back stays within the app only if there is one. */
const depth = (): number => (window.history.state as { depth?: number } | null)?.depth ?? 0;

/** Opens a screen. `replace` when Back must not return to the present one. */
export function go(route: Route, options: { replace?: boolean } = {}): void {
  const path = pathOf(route);
  if (options.replace) window.history.replaceState({ depth: depth() }, '', path);
  else if (path !== window.location.pathname) window.history.pushState({ depth: depth() + 1 }, '', path);
  for (const listener of listeners) listener();
}

/** The browser's own Back where it stays within the app; otherwise `fallback` takes the place of the screen. */
export function goBack(fallback: Route): void {
  if (depth() > 0) window.history.back();
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
