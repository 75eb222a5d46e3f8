/** What an account may be. Fixed names; see the table of who sees what in the documentation. */
export const ROLES = ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'] as const;

export type Role = (typeof ROLES)[number];

/** The same values as an object, which is what GraphQL's enum registration and `Role.ADMIN` want. */
export const Role = {
  REPORTER: 'REPORTER',
  STRUCTURE_MANAGER: 'STRUCTURE_MANAGER',
  REGIONAL: 'REGIONAL',
  NATIONAL: 'NATIONAL',
  ADMIN: 'ADMIN',
} as const satisfies { readonly [R in Role]: R };

/** Federation staff: they see across structures, so they need a second factor and get short sessions. */
export const STAFF_ROLES: readonly Role[] = ['REGIONAL', 'NATIONAL', 'ADMIN'];

export function isStaff(role: Role): boolean {
  return STAFF_ROLES.includes(role);
}
