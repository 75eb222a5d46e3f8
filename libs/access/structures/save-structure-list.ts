import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, newId, TransactionRunner } from '@vigie/platform';
import { Conditions } from '../accounts/conditions';
import { withinScope } from '../accounts/within-scope';
import { AuditLog } from '../audit/audit-log';
import type { Viewer } from '../viewer/viewer';
import { assertKeepsStructures } from '../viewer/whole-country';
import { associationNamed } from './association-named';

/** A structure of the viewer's territory, as a list is held against it. */
export interface KnownStructure {
  readonly id: string;
  readonly name: string;
  readonly typeCode: string;
  readonly associationName: string | null;
  readonly departmentCode: string;
  readonly siteCode: string | null;
  readonly active: boolean;
  /** Of its accounts in use and its open invitations; normalised. */
  readonly addresses: readonly string[];
}

export interface StructureToWrite {
  /** Null for a new one. */
  readonly id: string | null;
  /** Tidied. */
  readonly name: string;
  readonly typeCode: string;
  readonly associationName: string | null;
  readonly siteCode: string;
}

/** Any constant: two lists come one after the other, and the second finds what the first brought. */
const LIST_LOCK = 72_617_416;

/** Brings structures in and up to date, all of them or none; none is closed or deleted. */
@Injectable()
export class SaveStructureList {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** @throws forbidden for members of a structure */
  known(viewer: Viewer): Promise<KnownStructure[]> {
    assertKeepsStructures(viewer);
    return this.tx.run(viewer.scope, (manager) => this.inScope(manager, viewer));
  }

  /**
   * @param plan called with what there is, once nobody else writes a list: what it returns is written
   * @returns ids of the new ones, in the order of the plan; row-level security refuses what is out of the viewer's territory
   * @throws forbidden for members of a structure
   */
  async write<Plan extends { readonly writes: readonly StructureToWrite[] }>(viewer: Viewer, associations: readonly string[], plan: (known: readonly KnownStructure[]) => Plan): Promise<Plan & { readonly ids: readonly string[] }> {
    assertKeepsStructures(viewer);
    const idOf = new Map<string, string | null>();
    for (const name of new Set(associations)) idOf.set(name, await associationNamed(this.tx, name));
    return this.tx.run(viewer.scope, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [LIST_LOCK]);
      const planned = plan(await this.inScope(manager, viewer));
      const rows = planned.writes.map((write) => ({ ...write, isNew: write.id === null, id: write.id ?? newId(), associationId: write.associationName === null ? null : idOf.get(write.associationName) ?? null }));
      await manager.query(INSERT, [JSON.stringify(rows.filter(({ isNew }) => isNew))]);
      await manager.query(UPDATE, [JSON.stringify(rows.filter(({ isNew }) => !isNew))]);
      for (const { id, isNew } of rows) await this.audit.record(manager, { action: isNew ? 'STRUCTURE_CREATED' : 'STRUCTURE_CHANGED', subjectKind: 'structure', subjectId: id });
      return { ...planned, ids: rows.map(({ id }) => id) };
    });
  }

  private inScope(manager: EntityManager, viewer: Viewer): Promise<KnownStructure[]> {
    const conditions = withinScope(new Conditions(), viewer.scope, { structureId: 's.id', region: 's.region_code' });
    return manager.query<KnownStructure[]>(
      `SELECT s.id, s.name, s.type_code AS "typeCode", o.name AS "associationName", s.department_code AS "departmentCode", s.site_code AS "siteCode", s.active,
         ARRAY(SELECT a.email FROM account a WHERE a.structure_id = s.id AND a.disabled_at IS NULL
               UNION SELECT l.email FROM one_time_link l WHERE l.structure_id = s.id AND l.kind = 'INVITATION' AND l.used_at IS NULL AND l.expires_at > $${conditions.values.length + 1}) AS addresses
       FROM structure s LEFT JOIN association o ON o.id = s.association_id ${conditions.where} ORDER BY s.number`, [...conditions.values, this.clock.now()]);
  }
}

const ROWS = `jsonb_to_recordset($1::jsonb) AS listed(id uuid, name text, "typeCode" text, "associationId" uuid, "siteCode" text)`;

const INSERT = `
  INSERT INTO structure (id, name, type_code, association_id, department_code, region_code, site_code, active)
  SELECT listed.id, listed.name, listed."typeCode", listed."associationId", site.department_code, site.region_code, site.code, true FROM ${ROWS} JOIN prefecture_site site ON site.code = listed."siteCode"`;

const UPDATE = `
  UPDATE structure SET name = listed.name, type_code = listed."typeCode", association_id = listed."associationId", department_code = site.department_code, region_code = site.region_code, site_code = site.code
  FROM ${ROWS} JOIN prefecture_site site ON site.code = listed."siteCode" WHERE structure.id = listed.id`;
