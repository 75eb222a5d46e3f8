import type { TableRequest } from '@vigie/release';

export const MEMBER_TABLES = ['RIGHT', 'DIFFICULTY_GROUP', 'SOLVED'] as const;
export type MemberTable = (typeof MEMBER_TABLES)[number];

/**
 * What members may see of a month, all tables decided together: région and nation by right lost and by group of difficulties, and
 * département too by outcome. A month by département and right has so many small cells that protecting them would take everything.
 */
export const MEMBER_TABLE_REQUESTS: readonly (TableRequest & { readonly name: MemberTable })[] = [
  { name: 'RIGHT', cut: [{ dimension: 'territory', level: 2 }, { dimension: 'right' }] },
  { name: 'DIFFICULTY_GROUP', cut: [{ dimension: 'territory', level: 2 }, { dimension: 'difficulty', level: 1 }] },
  { name: 'SOLVED', cut: [{ dimension: 'territory', level: 1 }, { dimension: 'outcome' }] },
];
