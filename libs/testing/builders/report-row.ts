import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { newCaseCode, newReportReference } from '@vigie/domain';
import { newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import type { BuiltStructure } from './structure';

const NOT_TRIED = { tried: false, outcome: null };

export interface ReportRowWishes {
  structure: BuiltStructure;
  siteCode?: string;
  occurredOn?: string;
  createdAt?: Date;
  audience?: string;
  causality?: string;
  difficulties?: string[];
  rights?: string[];
  status?: string;
  narrative?: string | null;
  testimony?: string | null;
  caseCode?: string;
  vocabularyVersion?: number;
}

/** Puts reports straight into the table, as the owner: to arrange many of them, in any state. Returns their ids. */
export async function reportRows(dataSource: DataSource, ...wishes: ReportRowWishes[]): Promise<string[]> {
  const rows = wishes.map(rowOf);
  await dataSource.query(
    `INSERT INTO report SELECT (jsonb_populate_record(NULL::report, row)).* FROM jsonb_array_elements($1::jsonb) AS row`,
    [JSON.stringify(rows)],
  );
  const ruptures = rows.flatMap((row) => row.rights.map((right, position) => ({
    id: newId(), report_id: row.id, structure_id: row.structure_id, region_code: row.region_code, position, right_code: right, state: 'LOST', since: row.occurred_on,
  })));
  await dataSource.query(`INSERT INTO rupture SELECT (jsonb_populate_record(NULL::rupture, row)).* FROM jsonb_array_elements($1::jsonb) AS row`, [JSON.stringify(ruptures)]);
  return rows.map(({ id }) => id);
}

function rowOf({ structure, ...wish }: ReportRowWishes) {
  const site = findSite(wish.siteCode ?? structure.siteCode);
  if (!site) throw new Error(`No site ${wish.siteCode}`);
  const createdAt = wish.createdAt ?? new Date('2026-03-10T09:00:00Z');
  const occurredOn = wish.occurredOn ?? '2026-03-02';
  const status = wish.status ?? 'SUBMITTED';
  return {
    id: newId(createdAt.getTime()), reference: newReportReference(createdAt), idempotency_key: newId(), body_hash: `\\x${randomBytes(32).toString('hex')}`,
    form_version: 1, vocabulary_version: wish.vocabularyVersion ?? 1,
    structure_id: structure.id, structure_number: structure.number, structure_type: structure.typeCode,
    region_code: site.regionCode, department_code: site.departmentCode, site_code: site.code,
    occurred_on: occurredOn, discovered_on: occurredOn, audience: wish.audience ?? 'BPI', stay_document: 'NONE',
    difficulties: wish.difficulties ?? ['RENEWAL_LATE'], rights: wish.rights ?? ['CAF'], causality: wish.causality ?? 'ALLEGED', attempts: { CCC: NOT_TRIED, PAN: NOT_TRIED, SUBSTITUTION: NOT_TRIED },
    case_code: wish.caseCode ?? newCaseCode(), narrative: wish.narrative ?? null, testimony: wish.testimony ?? null, testimony_consent: false,
    status, status_motive: null, revision: 1, demo: false,
    created_at: createdAt, updated_at: createdAt, withdrawn_at: status === 'WITHDRAWN' ? createdAt : null,
  };
}
