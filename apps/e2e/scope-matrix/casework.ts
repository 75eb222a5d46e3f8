import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import { newCaseCode } from '@vigie/domain';
import type { DataSource } from 'typeorm';
import type { OperationRule } from './operations';
import { freshReport, type Target, type World } from './world';

const MEMBERS: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER'];

export const CASE_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  caseFile: { variables: (_, target) => ({ caseCode: target.canaries.caseCode }), who: MEMBERS, scoped: true, also: [solvedCase] },
  caseFiles: { variables: () => ({ tab: 'ALL', page: { page: 1, perPage: 100 } }), who: MEMBERS },
  caseOfReport: { variables: (_, target) => ({ reportId: target.reportId }), who: [...MEMBERS, 'REGIONAL', 'NATIONAL'], scoped: true },
  recordRecourseStep: {
    variables: (_, target) => ({ caseCode: target.canaries.caseCode, step: { channel: 'CCC', means: 'EMAIL', takenOn: '2026-03-12', outcome: 'NO_ANSWER' } }), who: MEMBERS, scoped: true,
    also: [(_, target) => ({ caseCode: target.canaries.caseCode, step: { channel: 'CCC', takenOn: 'hier' } })],
  },
  editRecourseStep: {
    variables: async (world, target) => ({ id: await newStep(world, target), step: { channel: 'PAN', means: 'ON_SITE', takenOn: '2026-03-13', outcome: 'SENT_BACK_TO_CCC', answeredOn: '2026-03-14' } }), who: MEMBERS, scoped: true,
    also: [async (world, target) => ({ id: await newStep(world, target), step: {} })],
  },
  removeRecourseStep: { variables: async (world, target) => ({ id: await newStep(world, target) }), who: MEMBERS, scoped: true },
  restoreRecourseStep: { variables: async (world, target) => ({ id: await newStep(world, target) }), who: MEMBERS, scoped: true },
  solveCase: {
    variables: async (world, target) => ({ caseCode: (await freshReport(world.dataSource, target.name, target.structure, target.made)).canaries.caseCode, solution: { outcome: 'RIGHT_RESTORED', solvedOn: '2026-03-20' } }),
    who: MEMBERS, scoped: true, also: [(_, target) => ({ caseCode: target.canaries.caseCode, solution: { outcome: 'RIGHT_RESTORED', solvedOn: 'demain' } })],
  },
  reopenCase: { variables: solvedCase, who: MEMBERS, scoped: true, also: [(_, target) => ({ caseCode: target.canaries.caseCode })] },
};

async function newStep(world: World, target: Target): Promise<string> {
  return recourseStep(world.dataSource, target, target.canaries.caseCode, { channel: 'CCC', takenOn: '2026-03-11', outcome: null });
}

/** A case that was resolved, its rupture ended. */
async function solvedCase(world: World, target: Target): Promise<object> {
  const { id, canaries } = await freshReport(world.dataSource, target.name, target.structure, target.made);
  await world.dataSource.query(`UPDATE report SET status = 'RESOLVED', status_motive = 'DOCUMENT_ISSUED' WHERE id = $1`, [id]);
  await world.dataSource.query(
    `INSERT INTO case_solution (id, structure_id, region_code, case_code, outcome, solved_on, closed, created_at) VALUES ($1, $2, $3, $4, 'DOCUMENT_ISSUED', '2026-03-20', $5, now())`,
    [randomUUID(), target.structure.id, target.structure.regionCode, canaries.caseCode, JSON.stringify({ reports: [{ id, status: 'SUBMITTED', motive: null }], ruptures: [] })],
  );
  return { caseCode: canaries.caseCode };
}

/** Attempts that go round in a circle, an answer awaited, a document that expires, a correction: a case with something in every field. */
export async function arrangeCase(dataSource: DataSource, target: Pick<Target, 'structure' | 'made'>, reportId: string, caseCode: string): Promise<string> {
  const answer = `réponse ${newCaseCode()}`;
  const attempts = { CCC: { tried: false, outcome: null }, PAN: { tried: true, outcome: 'NO_APPOINTMENT' }, SUBSTITUTION: { tried: false, outcome: null } };
  await dataSource.query(
    `UPDATE report SET attempts = $2, hours_spent = 2, stay_document = 'PROLONGATION', stay_document_expires_on = current_date + 20 WHERE id = $1`, [reportId, JSON.stringify(attempts)]);
  await dataSource.query('UPDATE rupture SET body = $2, amount_lost = 12.5 WHERE report_id = $1', [reportId, 'CAF']);
  await recourseStep(dataSource, target, caseCode, { channel: 'CCC', takenOn: '2026-03-04', outcome: 'SENT_BACK_TO_PREFECTURE', answer });
  await recourseStep(dataSource, target, caseCode, { channel: 'PREFECTURE', takenOn: '2026-03-06', outcome: 'SENT_BACK_TO_CCC' });
  await recourseStep(dataSource, target, caseCode, { channel: 'CCC', takenOn: new Date().toISOString().slice(0, 10), outcome: null });
  await recourseStep(dataSource, target, caseCode, { channel: 'PREFECTURE', takenOn: new Date().toISOString().slice(0, 10), outcome: null });
  const changes = [{ field: 'audience', before: ['OTHER'], after: ['BPI'], hidden: false }];
  await dataSource.query(
    `INSERT INTO report_revision (id, report_id, structure_id, revision, act, changes, made_at) VALUES (gen_random_uuid(), $1, $2, 1, 'EDITED', $3, now())`,
    [reportId, target.structure.id, JSON.stringify(changes)]);
  return answer;
}

interface StepRow { readonly channel: string; readonly takenOn: string; readonly outcome: string | null; readonly answer?: string }

/** A dated step of a target's case, as a row. Returns its id. */
export async function recourseStep(dataSource: DataSource, { structure, made }: Pick<Target, 'structure' | 'made'>, caseCode: string, step: StepRow): Promise<string> {
  const [row] = await dataSource.query<[{ id: string }]>(
    `INSERT INTO recourse_step (id, structure_id, region_code, case_code, channel, means, taken_on, outcome, answer, hours_spent, vocabulary_version, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'EMAIL', $5, $6, $7, 0.5, 1, now(), now()) RETURNING id`,
    [structure.id, structure.regionCode, caseCode, step.channel, step.takenOn, step.outcome, step.answer ?? null],
  );
  if (step.answer) made.push({ kind: 'answer', text: step.answer });
  return row.id;
}
