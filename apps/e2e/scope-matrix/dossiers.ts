import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import { newCaseCode } from '@vigie/domain';
import type { BuiltStructure } from '@vigie/testing';
import type { DataSource } from 'typeorm';
import type { OperationRule } from './operations';
import type { Canaries, Target, World } from './world';

const ADVOCATES: readonly Role[] = ['REGIONAL', 'NATIONAL'];

const settings = ({ structure }: Target) => ({
  title: `Dossier ${newCaseCode()}`, siteCode: structure.siteCode, from: '2026-01-01', to: '2026-03-31', rights: ['CAF'], difficultyGroups: ['TELESERVICE'], sectors: ['AHI'], recipient: ['Direction générale des étrangers en France'],
});

export const DOSSIER_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  dossiers: { variables: () => ({ page: { page: 1, perPage: 100 } }), who: ADVOCATES },
  dossier: { variables: (_, target) => ({ id: target.dossierId }), who: ADVOCATES, scoped: true, also: [async (world, target) => ({ id: await newDossier(world, target, 'REVIEWED') })] },
  createDossier: { variables: (_, target) => ({ dossier: settings(target) }), who: ADVOCATES, scoped: true, also: [(_, target) => ({ dossier: { ...settings(target), title: '' } })] },
  updateDossier: { variables: async (world, target) => ({ id: await newDossier(world, target, 'DRAFT'), revision: 1, dossier: settings(target) }), who: ADVOCATES, scoped: true },
  moveDossier: { variables: async (world, target) => ({ id: await newDossier(world, target, 'FROZEN'), revision: 1, to: 'REVIEWED', note: 'Relu.' }), who: ADVOCATES, scoped: true },
};

/** A dossier about the target's préfecture, with a step behind it; its title counts as a canary. */
export async function dossierOf(dataSource: DataSource, title: string, { siteCode, departmentCode, regionCode }: BuiltStructure, accountId: string, status: string): Promise<string> {
  const id = randomUUID();
  await dataSource.query(
    `INSERT INTO dossier (id, title, region_code, department_code, site_code, period_from, period_to, themes, causality, recipient, status, version, author_id, author_name, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, '2026-01-01', '2026-03-31', '{"rights":["CAF"],"difficultyGroups":["TELESERVICE"],"sectors":["AHI"]}', 'ALLEGED', '["DGEF"]', $6, 1, $7, 'Personne', now(), now())`,
    [id, title, regionCode, departmentCode, siteCode, status, accountId],
  );
  await dataSource.query(
    `INSERT INTO dossier_step (id, dossier_id, region_code, from_status, to_status, version, note, account_id, account_name, taken_at) VALUES (gen_random_uuid(), $1, $2, 'DRAFT', 'FROZEN', 1, 'Chiffres relus.', $3, 'Personne', now())`,
    [id, regionCode, accountId],
  );
  return id;
}

/** In REVIEWED, one in which whoever reads it had a hand: it is told that another must approve. */
async function newDossier(world: World, target: Target, status: string): Promise<string> {
  const title = `dossier ${target.name} ${randomUUID()}`;
  target.made.push({ kind: 'dossierTitle' satisfies keyof Canaries, text: title });
  const id = await dossierOf(world.dataSource, title, target.structure, target.member.id, status);
  if (status === 'REVIEWED') {
    const hands = Object.values(world.viewers).map(({ id: account, email }) => [id, target.structure.regionCode, account, email]);
    for (const hand of hands) await world.dataSource.query(`INSERT INTO dossier_hand (dossier_id, region_code, account_id, email, display_name) VALUES ($1, $2, $3, $4, 'Personne')`, hand);
  }
  return id;
}
