import { isEmailShaped } from '../session/email-shape';
import type { Role } from '../session/viewer';

export interface InvitationForm {
  readonly displayName: string;
  readonly email: string;
  readonly role: Role;
  readonly structureId: string;
  readonly federationCode: string;
}

export type InvitationFault = 'displayName' | 'email' | 'structureId' | 'federationCode';

/** Roles that one may invite: a manager invites into the structure, operations anywhere. */
export const invitableRoles = (inviter: Role): readonly Role[] =>
  inviter === 'ADMIN' ? ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'] : ['REPORTER', 'STRUCTURE_MANAGER'];

export const needsStructure = (inviter: Role, role: Role): boolean => inviter === 'ADMIN' && (role === 'REPORTER' || role === 'STRUCTURE_MANAGER');
export const needsFederation = (role: Role): boolean => role === 'REGIONAL';

/** What is still missing or wrong, field by field. */
export function invitationFaults(form: InvitationForm, inviter: Role): readonly InvitationFault[] {
  const faults: InvitationFault[] = [];
  if (form.displayName.trim() === '') faults.push('displayName');
  if (!isEmailShaped(form.email)) faults.push('email');
  if (needsStructure(inviter, form.role) && !form.structureId) faults.push('structureId');
  if (needsFederation(form.role) && !form.federationCode) faults.push('federationCode');
  return faults;
}
