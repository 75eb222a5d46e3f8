import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import type { OperationRule } from './operations';
import type { World } from './world';

const TAKERS: readonly Role[] = ['STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'];
const WISH = { kind: 'DETAIL', format: 'CSV', columns: ['REFERENCE'], purpose: 'préparer la réunion avec la préfecture' };

export const EXPORT_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  exports: { variables: async (world, _, role) => { if (role) await exportOf(world, role); return {}; }, who: TAKERS },
  // Three at a time: the fourth is told so.
  askExport: { variables: (_, target) => ({ export: { ...WISH, filter: { siteCode: target.structure.siteCode } } }), who: TAKERS, mayDecline: true, also: [() => ({ export: { ...WISH, columns: [] } }), () => ({ export: { ...WISH, queue: { part: 'ALL' } } })] },
  // One's own only; that another's is not there is proved in libs/exports.
  cancelExport: { variables: async (world, _, role) => ({ id: role ? await exportOf(world, role) : randomUUID() }), who: TAKERS },
};

/** With something in every field; a purpose and a failure are the owner's to read. */
async function exportOf({ dataSource, viewers, targets }: World, role: Role): Promise<string> {
  const id = randomUUID();
  const structureId = role === 'STRUCTURE_MANAGER' || role === 'REPORTER' ? targets.own.structure.id : null;
  await dataSource.query(
    `INSERT INTO export_job (id, account_id, structure_id, kind, format, columns, level, filter, purpose, mark, state, done, total, failure, run, pieces, bytes, sha256, asked_at, moved_at, expires_at)
     VALUES ($1, $2, $3, 'DETAIL', 'CSV', '{REFERENCE}', 'REGION', '{}', 'pour une réunion de travail', 'abc', 'DONE', 1, 1, 'Raison', gen_random_uuid(), 1, 10, 'abc', now(), now(), now() + interval '7 days')`, [id, viewers[role].id, structureId]);
  return id;
}
