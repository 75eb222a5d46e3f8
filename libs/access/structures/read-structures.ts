import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pageBounds, TransactionRunner, type PageInput } from '@vigie/platform';
import { Conditions, containing } from '../accounts/conditions';
import { withinScope } from '../accounts/within-scope';
import type { Viewer } from '../viewer/viewer';

export interface StructureSummary {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly typeCode: string;
  readonly associationName: string | null;
  readonly departmentCode: string;
  readonly regionCode: string;
  readonly siteCode: string | null;
  readonly active: boolean;
  readonly demo: boolean;
  /** Accounts that are not disabled, among those the viewer may see. */
  readonly members: number;
}

export interface StructureCriteria {
  /** Part of the name of the structure or of its association. */
  readonly search?: string | null;
  readonly regionCode?: string | null;
  readonly departmentCode?: string | null;
  readonly typeCode?: string | null;
  readonly active?: boolean | null;
}

const FROM = 'FROM structure s LEFT JOIN association o ON o.id = s.association_id';
const COLUMNS = `
  SELECT s.id, s.number, s.name, s.type_code AS "typeCode", o.name AS "associationName", s.department_code AS "departmentCode", s.region_code AS "regionCode",
         s.site_code AS "siteCode", s.active, s.demo,
         (SELECT count(*)::int FROM account a WHERE a.structure_id = s.id AND a.disabled_at IS NULL) AS members ${FROM}`;
const OWN = { structureId: 's.id', region: 's.region_code' };

/** The structures of the viewer's scope. */
@Injectable()
export class ReadStructures {
  constructor(private readonly tx: TransactionRunner) {}

  page(viewer: Viewer, criteria: StructureCriteria, page?: PageInput | null): Promise<{ items: StructureSummary[]; total: number }> {
    const { limit, offset } = pageBounds(page);
    const conditions = withinScope(new Conditions(), viewer.scope, OWN)
      .addIf('s.name ILIKE ? OR o.name ILIKE ?', containing(criteria.search))
      .addIf('s.region_code = ?', criteria.regionCode)
      .addIf('s.department_code = ?', criteria.departmentCode)
      .addIf('s.type_code = ?', criteria.typeCode)
      .addIf('s.active = ?', criteria.active);
    return this.tx.run(viewer.scope, async (m) => {
      const [{ total }] = await m.query<[{ total: number }]>(`SELECT count(*)::int AS total ${FROM} ${conditions.where}`, conditions.values);
      const items = await m.query<StructureSummary[]>(`${COLUMNS} ${conditions.where} ORDER BY lower(s.name), s.id LIMIT ${limit} OFFSET ${offset}`, conditions.values);
      return { items, total };
    });
  }
}

/** One structure, when the viewer's scope covers it. */
export async function structureInScope(manager: EntityManager, viewer: Viewer, id: string): Promise<StructureSummary | null> {
  const conditions = withinScope(new Conditions().add('s.id::text = ?', id), viewer.scope, OWN);
  const [structure] = await manager.query<StructureSummary[]>(`${COLUMNS} ${conditions.where}`, conditions.values);
  return structure ?? null;
}
