import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import type { OperationRule } from './operations';
import type { World } from './world';

const TAKERS: readonly Role[] = ['STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'];
const WISH = { kind: 'DETAIL', format: 'CSV', columns: ['REFERENCE'], purpose: 'préparer la réunion avec la préfecture' };

export const EXPORT_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  exports: { variables: async (world, _, role) => { if (role) await exportOf(world, role); return {}; }, who: TAKERS },
  // Three at a time: the fourth is told so.
  askExport: { variables: (_, target) => ({ export: { ...WISH, filter: { siteCode: target.structure.siteCode } } }), who: TAKERS, mayDecline: true, also: [() => ({ export: { ...WISH, columns: [] } })] },
  // One's own only: another's is not there, whatever the scope.
  cancelExport: { variables: async (world, _, role) => ({ id: role ? await exportOf(world, role) : randomUUID() }), who: TAKERS, also: [async (world, target) => ({ id: await otherExport(world, target.member.id, target.structure.id) })] },
};

/** With something in every field; a purpose and a failure are the owner's to read. */
async function exportOf({ dataSource, viewers, targets }: World, role: Role): Promise<string> {
  return insert(dataSource, viewers[role].id, role === 'STRUCTURE_MANAGER' || role === 'REPORTER' ? targets.own.structure.id : null);
}

const otherExport = ({ dataSource }: World, accountId: string, structureId: string): Promise<string> => insert(dataSource, accountId, structureId);

async function insert(dataSource: World['dataSource'], accountId: string, structureId: string | null): Promise<string> {
  const id = randomUUID();
  await dataSource.query(
    `INSERT INTO export_job (id, account_id, structure_id, kind, format, columns, level, filter, purpose, mark, state, done, total, failure, run, pieces, bytes, sha256, asked_at, moved_at, expires_at)
     VALUES ($1, $2, $3, 'DETAIL', 'CSV', '{REFERENCE}', 'REGION', '{}', 'pour une réunion de travail', 'abc', 'DONE', 1, 1, 'Raison', gen_random_uuid(), 1, 10, 'abc', now(), now(), now() + interval '7 days')`, [id, accountId, structureId]);
  return id;
}
