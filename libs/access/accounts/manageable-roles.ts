import type { Role } from '../viewer/role';

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

export function mayManage(manager: Role, member: Role): boolean {
  return MANAGEABLE[manager].includes(member);
}
