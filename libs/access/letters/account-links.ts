import { isStaff, type Role } from '../viewer/role';

/** Where a role works: federation staff and administrators in the console, members of a structure in the declaration app. */
export function appOf(publicUrl: string, role: Role): string {
  return isStaff(role) ? `${publicUrl}/console` : publicUrl;
}

/**
 * Addresses that mails carry. The token stands after the `#`, which no browser sends to a server: it reaches
 * no access log, and a scanner that follows the link uses nothing up.
 */
export function signInLinkUrl(publicUrl: string, role: Role, token: string): string {
  return `${appOf(publicUrl, role)}/connexion#${token}`;
}

export function invitationUrl(publicUrl: string, role: Role, token: string): string {
  return `${appOf(publicUrl, role)}/invitation#${token}`;
}
