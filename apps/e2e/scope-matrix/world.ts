import { ROLES, hashPassword, type Role } from '@vigie/access';
import { aSession, aStructure, anAccount, reportRows, type BuiltAccount, type BuiltStructure } from '@vigie/testing';
import { newCaseCode, newReportReference } from '@vigie/domain';
import type { DataSource } from 'typeorm';
import { alertOf } from './alerts';
import { arrangeCase } from './casework';
import { dossierOf } from './dossiers';
import { directoryOf, memberSpaceOf, type TargetDirectory } from './directory';
import { arrangeTriage } from './triage';
import { arrangeVerbatims } from './verbatims';

/** Where what is asked for lies, seen from the viewer: the same structure, another of the same region, another region. */
export const TARGETS = ['own', 'sibling', 'foreign'] as const;
export type TargetName = (typeof TARGETS)[number];

/** Texts that stand nowhere else, so that an answer that holds one betrays where it comes from. */
export interface Canaries {
  readonly structureName: string;
  readonly memberName: string;
  readonly memberEmail: string;
  readonly reference: string;
  readonly caseCode: string;
  readonly narrative: string;
  readonly testimony: string;
  /** What the structure tells staff of a correction it proposes to the directory. */
  readonly proposalRemark: string;
  /** What staff wrote of an alert. */
  readonly alertNote: string;
  /** Of what staff write to the ministry. */
  readonly dossierTitle: string;
  /** Words of a testimony that letters may quote. */
  readonly verbatim: string;
  /** What a service answered, in the words of the structure. */
  readonly answer: string;
  /** What staff wrote to the structure of its report, and among themselves. */
  readonly message: string;
  readonly internalNote: string;
  /** A word of staff's own on the report. */
  readonly tag: string;
}

export interface Target {
  readonly name: TargetName;
  readonly structure: BuiltStructure;
  readonly member: BuiltAccount;
  readonly reportId: string;
  readonly withdrawnId: string;
  readonly alertId: string;
  readonly dossierId: string;
  readonly canaries: Canaries;
  readonly directory: TargetDirectory;
  /** Everything unmistakable that belongs to the target and was made since, by a case of the matrix. */
  readonly made: { text: string; kind: keyof Canaries }[];
}

export interface World {
  readonly dataSource: DataSource;
  readonly targets: Readonly<Record<TargetName, Target>>;
  readonly viewers: Readonly<Record<Role, BuiltAccount>>;
}

export const PASSWORD = 'matrice de portée 2026';
const SITES: Readonly<Record<TargetName, string>> = { own: 'P69', sibling: 'P38', foreign: 'P75' };

export async function buildWorld(dataSource: DataSource): Promise<World> {
  const [own, sibling, foreign] = [await target(dataSource, 'own'), await target(dataSource, 'sibling'), await target(dataSource, 'foreign')];
  const passwordHash = await hashPassword(PASSWORD);
  const place = (role: Role) => (role === 'REPORTER' || role === 'STRUCTURE_MANAGER' ? { structureId: own.structure.id } : role === 'REGIONAL' ? { federationCode: 'ARA' } : {});
  const accounts = await Promise.all(ROLES.map((role) => anAccount(dataSource, { role, passwordHash, ...place(role) })));
  return { dataSource, targets: { own, sibling, foreign }, viewers: Object.fromEntries(accounts.map((account) => [account.role, account])) as Record<Role, BuiltAccount> };
}

async function target(dataSource: DataSource, name: TargetName): Promise<Target> {
  const structure = await aStructure(dataSource, { siteCode: SITES[name] });
  const structureName = `Maison ${name} des canaris`;
  const [association] = await dataSource.query<[{ id: string }]>(`INSERT INTO association (id, name) VALUES (gen_random_uuid(), $1) RETURNING id`, [`Association ${name}`]);
  await dataSource.query('UPDATE structure SET name = $2, association_id = $3 WHERE id = $1', [structure.id, structureName, association.id]);
  const member = await anAccount(dataSource, { role: 'REPORTER', structureId: structure.id, email: `canari-${name}@vigie.test` });
  const memberName = `Canari ${name}`;
  await dataSource.query('UPDATE account SET display_name = $2, last_signed_in_at = now() WHERE id = $1', [member.id, memberName]);
  const made: Target['made'] = [];
  const report = await freshReport(dataSource, name, structure, made);
  await dataSource.query('UPDATE rupture SET until = since + 10 WHERE report_id = $1', [report.id]);
  await dataSource.query(`UPDATE report SET stay_document = 'PROLONGATION', stay_document_expires_on = current_date + 10 WHERE id = $1`, [report.id]);
  const answer = await arrangeCase(dataSource, { structure, made }, report.id, report.canaries.caseCode);
  const withdrawn = await freshReport(dataSource, name, structure, made);
  await dataSource.query(`UPDATE report SET status = 'WITHDRAWN', status_motive = 'SENT_TWICE', withdrawn_at = now() WHERE id = $1`, [withdrawn.id]);
  await memberSpaceOf(dataSource, name, structure, made);
  await dataSource.query('INSERT INTO structure_reminder (structure_id, reminded_on) VALUES ($1, current_date - 90)', [structure.id]);
  const directory = await directoryOf(dataSource, name, structure, member.id, made);
  const marks = await arrangeTriage(dataSource, { name, structure, made, reportId: report.id }, member.id);
  const alertNote = `précision ${name} ${newCaseCode()}`;
  const alertId = await alertOf(dataSource, structure.siteCode, alertNote, member.id);
  const dossierTitle = `dossier ${name} ${newCaseCode()}`;
  const dossierId = await dossierOf(dataSource, dossierTitle, structure, member.id, 'FROZEN');
  const verbatim = `parole ${name} ${newCaseCode()}`;
  await arrangeVerbatims(dataSource, report.id, structure, member.id, verbatim);
  return { name, directory, structure: { ...structure, name: structureName }, member, reportId: report.id, withdrawnId: withdrawn.id, alertId, dossierId, made, canaries: { structureName, memberName, memberEmail: member.email, proposalRemark: directory.remark, alertNote, dossierTitle, verbatim, ...report.canaries, answer, ...marks } };
}

/** A report of a target that a case may change; its texts count as canaries from then on. */
export async function freshReport(dataSource: DataSource, name: TargetName, structure: BuiltStructure, made: Target['made']) {
  const canaries = { caseCode: newCaseCode(), narrative: `récit ${name} ${newCaseCode()}`, testimony: `témoignage ${name} ${newCaseCode()}` };
  const [id] = await reportRows(dataSource, { structure, caseCode: canaries.caseCode, narrative: canaries.narrative, testimony: canaries.testimony, createdAt: new Date() });
  const reference = newReportReference(new Date());
  await dataSource.query('UPDATE report SET reference = $2, testimony_consent = true WHERE id = $1', [id, reference]);
  const all = { ...canaries, reference };
  made.push(...Object.entries(all).map(([kind, text]) => ({ kind: kind as keyof Canaries, text })));
  return { id: id!, canaries: all };
}

/** A cookie of that viewer, of a session of its own. */
export function cookieOf(world: World, role: Role): Promise<string> {
  return aSession(world.dataSource, world.viewers[role].id);
}
