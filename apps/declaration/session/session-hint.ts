const KEY = 'vigie.session';

/**
 * Whether this browser left with a session open. It says nothing of whose: it only spares a first visit the wait
 * for an answer that is known. A browser that refuses storage waits.
 */
export function expectsSession(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

export function keepSessionHint(open: boolean): void {
  try {
    if (open) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Private browsing: the next visit waits for the server's answer.
  }
}
