/** Lists and their filters, as react-admin keeps them from one visit to the next. The theme is the screen's, not somebody's. */
const KEPT = /^RaStore\.(?!theme$|version$)/;

/** What one person left in this browser is not for the next. */
export function forgetKept(): void {
  for (const key of Object.keys(localStorage)) if (KEPT.test(key)) localStorage.removeItem(key);
}

/** Whoever was here leaves nothing to the next, on screen or in memory: the page is loaded anew, and shows nothing until it is. */
export function startAnew(address: '/console/' | '/console/login'): void {
  document.documentElement.hidden = true;
  forgetKept();
  window.location.replace(address);
}

/** A page that was left is not shown again as it was by « Back »: the browser keeps it whole, the session may have ended or changed hands. */
export function neverShownAsLeft(): void {
  window.addEventListener('pagehide', ({ persisted }) => { document.documentElement.hidden = persisted; });
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) window.location.reload(); });
}
