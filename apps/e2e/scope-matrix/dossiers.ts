import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import { newCaseCode } from '@vigie/domain';
import type { BuiltStructure } from '@vigie/testing';
import type { DataSource } from 'typeorm';
import type { OperationRule } from './operations';
import { newVerbatim } from './verbatims';
import { freshReport, type Canaries, type Target, type World } from './world';

const ADVOCATES: readonly Role[] = ['REGIONAL', 'NATIONAL'];

const LETTER = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Madame, Monsieur,' }] }] });

const MODEL = { sender: ['FAS'], city: 'Lyon', signatory: 'La direction', signatoryTitle: 'FAS', footer: 'FAS', template: 'Madame, Monsieur, {{reports}} situations.' };
const settings = ({ structure }: Target) => ({
  title: `Dossier ${newCaseCode()}`, siteCode: structure.siteCode, from: '2026-01-01', to: '2026-03-31', rights: ['CAF'], difficultyGroups: ['TELESERVICE'], sectors: ['AHI'], recipient: ['Direction générale des étrangers en France'],
});

export const DOSSIER_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  dossiers: { variables: () => ({ page: { page: 1, perPage: 100 } }), who: ADVOCATES },
  dossier: { variables: (_, target) => ({ id: target.dossierId }), who: ADVOCATES, scoped: true, also: [async (world, target) => ({ id: await newDossier(world, target, 'REVIEWED') }), async (world, target) => ({ id: await newDossier(world, target, 'DRAFT') })] },
  createDossier: { variables: (_, target) => ({ dossier: settings(target) }), who: ADVOCATES, scoped: true, also: [(_, target) => ({ dossier: { ...settings(target), title: '' } })] },
  updateDossier: { variables: async (world, target) => ({ id: await newDossier(world, target, 'DRAFT'), revision: 1, dossier: settings(target) }), who: ADVOCATES, scoped: true },
  freezeDossier: { variables: async (world, target) => ({ id: await newDossier(world, target, 'DRAFT'), revision: 1 }), who: ADVOCATES, scoped: true, mayDecline: true },
  saveDossierLetter: { variables: async (world, target) => ({ id: await newDossier(world, target, 'FROZEN'), revision: 1, letter: LETTER }), who: ADVOCATES, scoped: true },
  produceDossier: { variables: async (world, target) => ({ id: await newDossier(world, target, 'FROZEN') }), who: ADVOCATES, scoped: true },
  quoteVerbatim: { variables: async (world, target) => ({ id: await newDossier(world, target, 'FROZEN'), verbatimId: await acceptedVerbatim(world, target), quoted: true }), who: ADVOCATES, scoped: true },
  dossierModel: { variables: (_, { structure }) => ({ regionCode: structure.regionCode }), who: ADVOCATES, scoped: true },
  saveDossierModel: {
    variables: (_, { structure }) => ({ regionCode: structure.regionCode, revision: 0, model: MODEL }), who: ADVOCATES, scoped: true, mayDecline: true,
    also: [(_, { structure }) => ({ regionCode: structure.regionCode, revision: 0, model: { ...MODEL, template: 'Soit {{right/GONE}}.' } })],
  },
  sendDossier: { variables: async (world, target) => ({ id: await newDossier(world, target, 'APPROVED'), revision: 1, sentOn: '2026-04-03', reference: 'FAS/2026/12' }), who: ADVOCATES, scoped: true },
  answerDossier: { variables: async (world, target) => ({ id: await newDossier(world, target, 'SENT'), revision: 1, answeredOn: '2026-05-03', summary: 'Une réponse.' }), who: ADVOCATES, scoped: true },
  recordCommitment: { variables: async (world, target) => ({ id: await newDossier(world, target, 'SENT'), commitment: { subject: 'RECOMMENDATION', code: 'SIX_MONTH_VALIDITY', answer: 'PROMISED', dueOn: '2026-12-31', note: 'Annoncé.' } }), who: ADVOCATES, scoped: true },
  receiveDossierDocument: { variables: async (world, target) => ({ id: await newDossier(world, target, 'SENT'), document: { title: 'Réponse', reference: 'DGEF 12', receivedOn: '2026-05-03' } }), who: ADVOCATES, scoped: true },
  unsolvedList: {
    variables: async (world, target) => { await solvedHere(world, target); return { siteCode: target.structure.siteCode }; }, who: ['REPORTER', 'STRUCTURE_MANAGER', ...ADVOCATES], scoped: 'STAFF',
  },
  recordPrefectureMeeting: { variables: (_, target) => ({ siteCode: target.structure.siteCode, heldOn: '2026-03-01' }), who: ADVOCATES, scoped: true },
  moveDossier: { variables: async (world, target) => ({ id: await newDossier(world, target, 'FROZEN'), revision: 1, to: 'REVIEWED', note: 'Relu.' }), who: ADVOCATES, scoped: true },
};

const FIGURE = { id: 'reports', label: 'Signalements', definition: 'Nombre de signalements', query: 'Compte', unit: 'REPORTS', value: 40, part: null, n: 40, interval: { low: 30, high: 50 }, dataDate: '2026-04-01', hash: 'x' };
/** Frozen figures with something in every field. */
const SNAPSHOT = {
  dossier: { version: 1 }, dataDate: '2026-04-01', method: { published: 1, hidden: 1, notes: ['Une note'] },
  figures: [FIGURE, ...['difficulty/RENEWAL_LATE', 'difficulty/RENEWAL_LATE/share'].map((id) => ({ ...FIGURE, id }))], hidden: [{ id: 'right/CAF', label: 'CAF', reason: 'Masqué' }], recommendations: [{ code: 'AUTOMATIC_RENEWAL', label: 'Renouveler', reports: 40 }],
};
const CHANGES = { settings: ['période'], figures: [{ id: 'reports', label: 'Signalements', unit: 'REPORTS', before: 30, after: 40 }] };

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
  await dataSource.query(`UPDATE dossier SET letter = $2, approval = '{"version":1,"by":"Personne","on":"2026-04-02"}' WHERE id = $1`, [id, JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: title }] }] })]);
  await dataSource.query(`INSERT INTO dossier_snapshot (dossier_id, region_code, version, content, hash, changes, release_id, taken_at) VALUES ($1, $2, 1, $3, 'x', $4, $1, now())`, [id, regionCode, JSON.stringify(SNAPSHOT), JSON.stringify(CHANGES)]);
  await dataSource.query(
    `UPDATE dossier SET sending = '{"sentOn":"2026-04-03","reference":"FAS/2026/12"}', answer = '{"answeredOn":"2026-05-03","summary":"Une réponse."}' WHERE id = $1 AND status IN ('FROZEN', 'SENT')`, [id]);
  const edition = status === 'SENT' || status === 'APPROVED' ? 'APPROVED' : 'DRAFT';
  if (status === 'DRAFT') await dataSource.query(`INSERT INTO dossier_freezing (dossier_id, region_code, revision, account_id, email, display_name, state, done, failure, asked_at) VALUES ($1, $2, 1, $3, 'x@x.test', 'Personne', 'FAILED', 1, 'Raison', now())`, [id, regionCode, accountId]);
  await dataSource.query(`INSERT INTO dossier_production (dossier_id, region_code, version, edition, state, done, failure, asked_at) VALUES ($1, $2, 1, $3, 'FAILED', 1, 'Raison', now())`, [id, regionCode, edition]);
  await dataSource.query(`INSERT INTO dossier_file (dossier_id, region_code, version, edition, name, bytes, sha256) VALUES ($1, $2, 1, $3, 'lettre.pdf', 'x', 'x')`, [id, regionCode, edition]);
  await dataSource.query(`INSERT INTO dossier_commitment (dossier_id, region_code, subject, code, answer, due_on, note, recorded_by, recorded_at) VALUES ($1, $2, 'DIFFICULTY', 'RENEWAL_LATE', 'PARTLY', '2026-12-31', 'Note', 'Personne', now())`, [id, regionCode]);
  await dataSource.query(`INSERT INTO dossier_document (id, dossier_id, region_code, title, reference, received_on, recorded_by) VALUES (gen_random_uuid(), $1, $2, 'Réponse', 'DGEF 12', '2026-05-03', 'Personne')`, [id, regionCode]);
  return id;
}

async function acceptedVerbatim(world: World, target: Target): Promise<string> {
  const id = await newVerbatim(world, target);
  await world.dataSource.query(`UPDATE verbatim SET status = 'ACCEPTED', decided_by = $2, decider_name = 'Personne', decided_at = now() WHERE id = $1`, [id, world.viewers.ADMIN.id]);
  return id;
}

/** A case that was solved since the last meeting. */
async function solvedHere(world: World, { name, structure, made }: Target): Promise<void> {
  await world.dataSource.query(`INSERT INTO prefecture_meeting (id, site_code, region_code, held_on, recorded_by) VALUES (gen_random_uuid(), $1, $2, '2026-03-01', 'Personne')`, [structure.siteCode, structure.regionCode]);
  const { id } = await freshReport(world.dataSource, name, structure, made);
  await world.dataSource.query(`UPDATE report SET status = 'RESOLVED', status_motive = 'DOCUMENT_ISSUED' WHERE id = $1`, [id]);
}

/** In REVIEWED, one in which whoever reads it had a hand: it is told that another must approve. */
async function newDossier(world: World, target: Target, status: string): Promise<string> {
  // Without digits: the letter says it, and a number in a letter may be a person's.
  const title = `dossier ${target.name} ${randomUUID().replace(/[0-9-]/g, '')}`;
  target.made.push({ kind: 'dossierTitle' satisfies keyof Canaries, text: title });
  const id = await dossierOf(world.dataSource, title, target.structure, target.member.id, status);
  if (status === 'REVIEWED') {
    const hands = Object.values(world.viewers).map(({ id: account, email }) => [id, target.structure.regionCode, account, email]);
    for (const hand of hands) await world.dataSource.query(`INSERT INTO dossier_hand (dossier_id, region_code, account_id, email, display_name) VALUES ($1, $2, $3, $4, 'Personne')`, hand);
  }
  return id;
}
