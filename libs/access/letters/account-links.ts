/**
 * Addresses that mails carry. The token stands after the `#`, which no browser sends to a server: it reaches
 * no access log, and a scanner that follows the link uses nothing up.
 */
export function signInLinkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/connexion#${token}`;
}

export function invitationUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/invitation#${token}`;
}
