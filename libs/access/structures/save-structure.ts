import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '@vigie/contracts';
import { newId, TransactionRunner } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { AuditLog } from '../audit/audit-log';
import { STRUCTURE_MESSAGES } from '../messages.fr';
import { notFound } from '../refusals/refusals';
import type { Viewer } from '../viewer/viewer';
import { assertKeepsStructures } from '../viewer/whole-country';
import { associationNamed } from './association-named';
import { structureInScope, type StructureSummary } from './read-structures';
import { isName, tidy } from './structure-name';

export interface StructureDetails {
  readonly name: string;
  /** A term in use of the vocabulary `structureTypes`. */
  readonly typeCode: string;
  /** The préfecture site its people mostly deal with; it says the département and the region too. */
  readonly siteCode: string;
  readonly associationName?: string | null;
  readonly active?: boolean | null;
}

export type StructureOutcome = { readonly kind: 'SAVED'; readonly structure: StructureSummary } | AccountRefusal;

interface Place { readonly code: string; readonly departmentCode: string; readonly regionCode: string }

/** Adds and edits structures, in the whole country or the own regions. A structure is closed, never deleted. */
@Injectable()
export class SaveStructure {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly audit: AuditLog,
  ) {}

  /** @throws forbidden for members of a structure, notFound for a site out of the viewer's regions */
  create(viewer: Viewer, details: StructureDetails): Promise<StructureOutcome> {
    return this.save(viewer, newId(), details, 'STRUCTURE_CREATED', (m, id, place, associationId) =>
      m.query(
        `INSERT INTO structure (id, name, type_code, association_id, department_code, region_code, site_code, active) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, tidy(details.name), details.typeCode, associationId, place.departmentCode, place.regionCode, place.code, details.active ?? true],
      ));
  }

  /** @throws notFound for a structure, or a new site, out of the viewer's regions */
  update(viewer: Viewer, id: string, details: StructureDetails): Promise<StructureOutcome> {
    return this.save(viewer, id, details, 'STRUCTURE_CHANGED', async (m, _id, place, associationId) => {
      const before = await structureInScope(m, viewer, id);
      if (!before) throw notFound();
      await m.query(
        `UPDATE structure SET name = $2, type_code = $3, association_id = $4, department_code = $5, region_code = $6, site_code = $7, active = $8 WHERE id = $1`,
        [id, tidy(details.name), details.typeCode, associationId, place.departmentCode, place.regionCode, place.code, details.active ?? before.active],
      );
    });
  }

  private async save(
    viewer: Viewer, id: string, details: StructureDetails, action: AuditAction,
    write: (manager: EntityManager, id: string, place: Place, associationId: string | null) => Promise<unknown>,
  ): Promise<StructureOutcome> {
    assertKeepsStructures(viewer);
    const { place, refusal } = await this.tx.run(viewer.scope, async (m) => ({ place: await placeOf(m, details.siteCode), refusal: await refusalFor(m, details) }));
    if (refusal) return refusal;
    if (!place) return accountRefused(STRUCTURE_MESSAGES.unknownSite, 'siteCode');
    if (viewer.scope.kind === 'REGION' && !viewer.scope.regionCodes.includes(place.regionCode)) throw notFound();
    const associationId = await associationNamed(this.tx, tidy(details.associationName ?? ''));
    return this.tx.run(viewer.scope, async (m) => {
      await write(m, id, place, associationId);
      await this.audit.record(m, { action, subjectKind: 'structure', subjectId: id });
      const structure = await structureInScope(m, viewer, id);
      if (!structure) throw notFound();
      return { kind: 'SAVED', structure };
    });
  }
}

async function placeOf(manager: EntityManager, siteCode: string): Promise<Place | undefined> {
  const [place] = await manager.query<Place[]>('SELECT code, department_code AS "departmentCode", region_code AS "regionCode" FROM prefecture_site WHERE code = $1', [siteCode]);
  return place;
}

async function refusalFor(manager: EntityManager, { name, typeCode, associationName }: StructureDetails): Promise<AccountRefusal | null> {
  if (!isName(name)) return accountRefused(STRUCTURE_MESSAGES.invalidName, 'name');
  if (tidy(associationName ?? '') !== '' && !isName(associationName ?? '')) return accountRefused(STRUCTURE_MESSAGES.invalidName, 'associationName');
  const known = await manager.query<unknown[]>(`SELECT 1 FROM vocabulary_term WHERE vocabulary = 'structureTypes' AND code = $1 AND retired_in_version IS NULL`, [typeCode]);
  return known.length > 0 ? null : accountRefused(STRUCTURE_MESSAGES.unknownType, 'typeCode');
}
