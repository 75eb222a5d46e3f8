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

/** Opens a screen. `replace` when Back must not return to the present one. */
export function go(route: Route, options: { replace?: boolean } = {}): void {
  const path = pathOf(route);
  if (options.replace) window.history.replaceState(null, '', path);
  else if (path !== window.location.pathname) window.history.pushState(null, '', path);
  for (const listener of listeners) listener();
}

/**
 * The secret that a link of an e-mail carries after its « # », which no browser sends to a server.
 * It is taken out of the address bar at once, so that it stays neither in the history nor on a screenshot.
 */
export function takeTokenFromAddress(): string | null {
  const token = window.location.hash.slice(1);
  if (token === '') return null;
  window.history.replaceState(null, '', window.location.pathname);
  return token;
}
