import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import type { BuiltStructure } from '@vigie/testing';
import type { DataSource } from 'typeorm';
import type { OperationRule } from './operations';
import { freshReport, type Canaries, type Target, type World } from './world';

const MODERATORS: readonly Role[] = ['REGIONAL', 'NATIONAL'];
const PURPOSE = 'choisir des paroles pour la lettre';

export const VERBATIM_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  verbatims: { variables: () => ({ page: { page: 1, perPage: 100 } }), who: MODERATORS },
  verbatimCandidates: { variables: () => ({ page: { page: 1, perPage: 100 } }), who: MODERATORS },
  openVerbatim: {
    variables: async (world, target) => ({ reportId: await newReport(world, target), purpose: PURPOSE }), who: MODERATORS, scoped: true,
    also: [(_, target) => ({ reportId: target.withdrawnId, purpose: PURPOSE })],
  },
  proposeVerbatim: {
    variables: async (world, target) => { const reportId = await newReport(world, target, `J’attends depuis deux ans. ${randomUUID()}`); return { reportId, excerpt: 'J’attends depuis deux ans.', reuse: 'ONCE' }; }, who: MODERATORS, scoped: true,
    also: [async (world, target) => ({ reportId: await newReport(world, target), excerpt: 'La préfecture de Lyon ne répond pas à Mme Diallo.', reuse: 'SEVERAL' })],
  },
  decideVerbatim: {
    variables: async (world, target) => ({ id: await newVerbatim(world, target), revision: 1, decision: 'ACCEPTED' }), who: MODERATORS, scoped: true,
    also: [async (world, target) => ({ id: await newVerbatim(world, target), revision: 1, decision: 'REFUSED', motive: 'UNCLEAR' }), async (world, target) => ({ id: await newVerbatim(world, target), revision: 9, decision: 'ACCEPTED' })],
  },
};

async function newReport({ dataSource }: World, { name, structure, made }: Target, testimony?: string): Promise<string> {
  const { id } = await freshReport(dataSource, name, structure, made);
  if (testimony !== undefined) await dataSource.query('UPDATE report SET testimony = $2 WHERE id = $1', [id, testimony]);
  return id;
}

export async function newVerbatim(world: World, target: Target): Promise<string> {
  const text = `parole ${target.name} ${randomUUID().replace(/[0-9-]/g, '')}`;
  target.made.push({ kind: 'verbatim' satisfies keyof Canaries, text });
  return verbatimOf(world.dataSource, await newReport(world, target), target.structure, target.member.id, text);
}

/** Words taken from a report, proposed by somebody whom no viewer is. */
async function verbatimOf(dataSource: DataSource, reportId: string, { id: structureId, regionCode, typeCode }: BuiltStructure, accountId: string, excerpt: string | null, status = 'PROPOSED'): Promise<string> {
  const id = randomUUID();
  const decided = status === 'PROPOSED' ? null : accountId;
  await dataSource.query(
    `INSERT INTO verbatim (id, report_id, structure_id, region_code, structure_type, rights, difficulties, excerpt, reuse, status, motive, proposed_by, proposer_email, proposer_name, proposed_at, decided_by, decider_name, decided_at, withdrawn_at)
     VALUES ($1, $2, $3, $4, $5, '{CAF}', '{OTHER}', $6, 'SEVERAL', $7, $8, $9, 'proposeuse@vigie.test', 'Proposeuse', now(), $10, $11, $12, $13)`,
    [id, reportId, structureId, regionCode, typeCode, excerpt, status, status === 'REFUSED' ? 'OTHER' : null, accountId, decided, decided && 'Relectrice', decided && new Date(), status === 'WITHDRAWN' ? new Date() : null],
  );
  return id;
}

/** A verbatim that was refused after it was sent, and one that its author took back: every field has a value in one of them. */
export async function arrangeVerbatims(dataSource: DataSource, reportId: string, structure: BuiltStructure, accountId: string, excerpt: string): Promise<void> {
  const id = await verbatimOf(dataSource, reportId, structure, accountId, excerpt, 'REFUSED');
  await verbatimOf(dataSource, reportId, structure, accountId, null, 'WITHDRAWN');
  await dataSource.query(
    `INSERT INTO verbatim_use (id, verbatim_id, structure_id, region_code, subject_id, label, attribution, state, sent_text, reserved_at, sent_at)
     VALUES (gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 'Lettre de mars', 'Personne travaillant dans un CADA', 'SENT', $4, now(), now())`,
    [id, structure.id, structure.regionCode, excerpt],
  );
}
