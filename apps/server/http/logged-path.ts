/** Paths whose end is a secret, or names a case: no log keeps it. As in docker/Caddyfile, which a test compares. */
const SECRET_ENDS = /(\/(?:mail\/stop|situations|desabonnement)\/).*/;

/** The path of a request as logs may keep it: without its query, where keys, tickets and questions stand. */
export function loggedPath(url: string): string {
  return url.split('?')[0]!.replace(SECRET_ENDS, '$1');
}
