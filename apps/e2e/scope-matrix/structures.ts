import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import type { OperationRule } from './operations';
import type { World } from './world';

const ALL: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'];
const STAFF: readonly Role[] = ['REGIONAL', 'NATIONAL', 'ADMIN'];
const WHOLE_COUNTRY: readonly Role[] = ['NATIONAL', 'ADMIN'];
const page = { page: 1, perPage: 100 };

/** Structures and the associations that run them. */
export const STRUCTURE_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  structures: { variables: () => ({ page }), who: ALL },
  createStructure: { variables: (_, { structure }) => ({ structure: { name: `Nouvelle ${randomUUID()}`, typeCode: 'CADA', siteCode: structure.siteCode } }), who: STAFF, scoped: true },
  updateStructure: { variables: (_, { structure }) => ({ id: structure.id, structure: { name: structure.name, typeCode: structure.typeCode, siteCode: structure.siteCode } }), who: STAFF, scoped: true },
  associations: { variables: async (world) => (await association(world), { page }), who: WHOLE_COUNTRY },
  renameAssociation: { variables: async (world) => ({ id: await association(world), name: inLetters() }), who: WHOLE_COUNTRY, also: [async (world) => ({ id: await association(world), name: ' ' })] },
  mergeAssociation: { variables: async (world) => ({ id: await association(world), intoId: await association(world) }), who: WHOLE_COUNTRY, also: [async (world) => twice(await association(world))] },
};

const twice = (id: string) => ({ id, intoId: id });

/** Digits drawn at random may read as somebody's number. */
const inLetters = (): string => `Association ${randomUUID().replaceAll(/[^a-f]/g, '')}`;

async function association({ dataSource }: World): Promise<string> {
  const id = randomUUID();
  await dataSource.query('INSERT INTO association (id, name) VALUES ($1, $2)', [id, inLetters()]);
  return id;
}
