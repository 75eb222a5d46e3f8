import { isEmailShaped } from '../session/email-shape';
import type { Role } from '../session/viewer';

export interface InvitationForm {
  readonly email: string;
  readonly role: Role;
  readonly structureId: string;
  readonly federationCode: string;
}

export type InvitationFault = 'email' | 'structureId' | 'federationCode';

const STRUCTURE_ROLES: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER'];

/** Whom a role may invite, disable and enable; nobody makes an account that can do more than their own line. */
const MANAGED_BY: Readonly<Record<Role, readonly Role[]>> = {
  REPORTER: [],
  STRUCTURE_MANAGER: STRUCTURE_ROLES,
  REGIONAL: STRUCTURE_ROLES,
  NATIONAL: [...STRUCTURE_ROLES, 'REGIONAL', 'NATIONAL'],
  ADMIN: [...STRUCTURE_ROLES, 'REGIONAL', 'NATIONAL', 'ADMIN'],
};

export const managedRoles = (viewer: Role): readonly Role[] => MANAGED_BY[viewer];

/** A manager invites into the own structure; anybody else says which. */
export const needsStructure = (inviter: Role, role: Role): boolean => inviter !== 'STRUCTURE_MANAGER' && STRUCTURE_ROLES.includes(role);
export const needsFederation = (role: Role): boolean => role === 'REGIONAL';

/** What is still missing or wrong, field by field. */
export function invitationFaults(form: InvitationForm, inviter: Role): readonly InvitationFault[] {
  const faults: InvitationFault[] = [];
  if (!isEmailShaped(form.email)) faults.push('email');
  if (needsStructure(inviter, form.role) && !form.structureId) faults.push('structureId');
  if (needsFederation(form.role) && !form.federationCode) faults.push('federationCode');
  return faults;
}
