import { ROLES, type Role } from '../viewer/role';

/**
 * Whom each role may invite, disable and enable, within its scope. National staff run the federation's accounts,
 * administrators all of them; nobody makes an account that could do more than their own line.
 */
const MANAGEABLE: Readonly<Record<Role, readonly Role[]>> = {
  REPORTER: [],
  STRUCTURE_MANAGER: ['REPORTER', 'STRUCTURE_MANAGER'],
  REGIONAL: ['REPORTER', 'STRUCTURE_MANAGER'],
  NATIONAL: ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'],
  ADMIN: ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'],
};

/** Whoever shut an account is not overruled by a lower line. @param shutBy null for nobody, or for want of use */
export function mayReopen(manager: Role, shutBy: Role | null): boolean {
  return shutBy === null || ROLES.indexOf(manager) >= ROLES.indexOf(shutBy);
}

/** Of two who shut the same account, the higher line keeps it. */
export function higherRole(one: Role, other: Role | null): Role {
  return other !== null && ROLES.indexOf(other) > ROLES.indexOf(one) ? other : one;
}

export function mayManage(manager: Role, member: Role): boolean {
  return MANAGEABLE[manager].includes(member);
}
