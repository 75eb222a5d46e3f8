import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import type { OperationRule } from './operations';
import type { Target, World } from './world';

const MEMBERS: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER'];
const READERS: readonly Role[] = [...MEMBERS, 'REGIONAL', 'NATIONAL'];

export const ATTACHMENT_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  attachments: { variables: async (world, target) => { await freshAttachment(world, target); return { reportId: target.reportId }; }, who: READERS, also: [(_, target) => ({ caseCode: target.canaries.caseCode }), (_, target) => ({ caseOfReport: target.reportId })] },
  openAttachment: { variables: async (world, target) => ({ id: await freshAttachment(world, target), purpose: 'préparer la réunion avec la préfecture' }), who: READERS, scoped: true },
  removeAttachment: { variables: async (world, target) => ({ id: await freshAttachment(world, target) }), who: MEMBERS, scoped: true },
  restoreAttachment: { variables: async (world, target) => ({ id: await freshAttachment(world, target) }), who: MEMBERS, scoped: true, also: [() => ({ id: randomUUID() })] },
};

/** A kept PDF of the target's report, of a step of it, and one that was refused. Returns the id of the first. */
async function freshAttachment(world: World, { structure, reportId }: Target): Promise<string> {
  const [row] = await world.dataSource.query<[{ id: string }]>(
    `INSERT INTO attachment (id, structure_id, region_code, case_code, report_id, step_id, kind, "number", declared_type, size_bytes, created_at, updated_at, state, refusal, media_type, kept_bytes, page_count)
     SELECT gen_random_uuid(), r.structure_id, r.region_code, r.case_code, r.id, gen_random_uuid(), 'LETTER', 1, 'application/pdf', 10, now(), now(), outcome.state, outcome.refusal, 'application/pdf', 10, 1
       FROM report r, (VALUES ('READY', NULL), ('REFUSED', 'PDF_SCRIPT')) AS outcome(state, refusal) WHERE r.id = $1 AND r.structure_id = $2 ORDER BY outcome.state RETURNING id`,
    [reportId, structure.id],
  );
  return row.id;
}
