import { randomUUID } from 'node:crypto';
import { reportRows, type BuiltStructure } from '@vigie/testing';
import type { DataSource } from 'typeorm';
import type { Canaries, Target, TargetName, World } from './world';

/** A target's part of the directory: entries are everybody's to read, a proposal is between a structure and its federation. */
export interface TargetDirectory {
  readonly entryId: string;
  readonly remark: string;
}

const ALL_FIELDS = {
  section: 'SERVICE', topic: 'PAN', means: 'ON_SITE', address: '1 place de l’Exemple', opening: 'le mardi', link: 'https://pan.vigie.test/', phone: '01 00 00 00 00', email: 'pan@vigie.test', conditions: 'sur rendez-vous', source: 'affichage',
} as const;

/** As an input, complete. */
export const aPan = (siteCode: string) => ({ ...ALL_FIELDS, siteCode });

export async function directoryOf(dataSource: DataSource, name: TargetName, structure: BuiltStructure, memberId: string, made: Target['made']): Promise<TargetDirectory> {
  const entryId = await directoryEntry(dataSource, structure);
  const id = await directoryProposal(dataSource, name, structure, memberId, made, entryId);
  await dataSource.query(`UPDATE directory_proposal SET status = 'REFUSED', answer = 'Vérifié sur place.', decider = 'FAS nationale', decided_at = now() WHERE id = $1`, [id]);
  return { entryId, remark: made.find(({ kind }) => kind === 'proposalRemark')!.text };
}

export async function directoryEntry(dataSource: DataSource, { siteCode, regionCode }: BuiltStructure): Promise<string> {
  const id = randomUUID();
  const { section, topic, means, ...texts } = ALL_FIELDS;
  await dataSource.query(
    `INSERT INTO directory_entry (id, section, site_code, region_code, topic, means, ${Object.keys(texts).join(', ')}, verifier, verified_on, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, ${Object.keys(texts).map((_, index) => `$${index + 7}`).join(', ')}, 'FAS nationale', '2026-03-02', now(), now())`,
    [id, section, siteCode, regionCode, topic, means, ...Object.values(texts)],
  );
  return id;
}

/** A pending proposal of a target; its remark counts as a canary from then on. */
export async function directoryProposal(dataSource: DataSource, name: TargetName, structure: BuiltStructure, memberId: string, made: Target['made'], entryId: string | null = null): Promise<string> {
  const [id, text] = [randomUUID(), `remarque ${name} ${randomUUID()}`];
  await dataSource.query(
    `INSERT INTO directory_proposal (id, entry_id, site_code, region_code, structure_id, proposed_by, details, remark, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [id, entryId, structure.siteCode, structure.regionCode, structure.id, memberId, JSON.stringify({ ...aPan(structure.siteCode), opening: 'le jeudi' }), text],
  );
  made.push({ kind: 'proposalRemark' satisfies keyof Canaries, text });
  return id;
}

/** An entry with a correction in its history. */
export async function changedEntry(world: World, target: Target): Promise<string> {
  const entryId = await directoryEntry(world.dataSource, target.structure);
  await world.dataSource.query(
    `INSERT INTO directory_change (id, entry_id, region_code, action, before, after, actor, proposal_id, changed_at) VALUES ($1, $2, $3, 'CHANGED', $4, $5, 'FAS nationale', $1, now())`,
    [randomUUID(), entryId, target.structure.regionCode, JSON.stringify({ ...aPan(target.structure.siteCode), opening: 'le lundi' }), JSON.stringify(aPan(target.structure.siteCode))],
  );
  return entryId;
}

/** A published month of the nation, and what reports of a target have served to; the label of the latter is its structure's alone. */
export async function memberSpaceOf(dataSource: DataSource, name: TargetName, structure: BuiltStructure, made: Target['made']): Promise<void> {
  const cells = (code: string) => JSON.stringify([`D${structure.departmentCode}`, `R${structure.regionCode}`, 'TOTAL'].flatMap((place) => [{ codes: [place, code], value: 12 }, { codes: [place, 'TOTAL'], value: 40 }]));
  for (const [table, code] of [['RIGHT', 'CAF'], ['DIFFICULTY_GROUP', 'RENEWAL'], ['SOLVED', 'SOLVED']] as const) {
    await dataSource.query(
      `INSERT INTO released_table (id, audience, name, month, unit, thresholds, cells, hash, released_at) VALUES (gen_random_uuid(), 'MEMBERS', $1, date_trunc('month', now())::date, 'PERSONS', '{}', $2, 'x', now()) ON CONFLICT DO NOTHING`,
      [table, cells(code)],
    );
  }
  // Indicators look back four months.
  await reportRows(dataSource, { structure, occurredOn: new Date(Date.now() - 864e5).toISOString().slice(0, 10), createdAt: new Date() });
  const text = `usage ${name} ${randomUUID()}`;
  await dataSource.query(`INSERT INTO report_use (id, structure_id, kind, subject_id, label, reports, used_on) VALUES (gen_random_uuid(), $1, 'ALERT', gen_random_uuid(), $2, 3, '2026-03-02')`, [structure.id, text]);
  made.push({ kind: 'proposalRemark' satisfies keyof Canaries, text });
}
