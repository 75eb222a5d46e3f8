import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pageBounds, TransactionRunner, type PageInput } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { Conditions, containing } from '../accounts/conditions';
import { AuditLog } from '../audit/audit-log';
import { STRUCTURE_MESSAGES } from '../messages.fr';
import { notFound } from '../refusals/refusals';
import type { Viewer } from '../viewer/viewer';
import { assertWholeCountry } from '../viewer/whole-country';
import { isName, tidy } from './structure-name';

export interface AssociationSummary {
  readonly id: string;
  readonly name: string;
  readonly structures: number;
  readonly activeStructures: number;
  /** Regions of its structures. */
  readonly regionCodes: readonly string[];
}

export type AssociationOutcome = { readonly kind: 'SAVED'; readonly association: AssociationSummary } | AccountRefusal;

const COLUMNS = `
  SELECT o.id, o.name, count(s.id)::int AS structures, (count(s.id) FILTER (WHERE s.active))::int AS "activeStructures",
         coalesce(array_agg(DISTINCT s.region_code ORDER BY s.region_code) FILTER (WHERE s.id IS NOT NULL), '{}') AS "regionCodes"
  FROM association o LEFT JOIN structure s ON s.association_id = o.id`;

/**
 * The associations that run the structures. They come from the names given with structures, so one may stand twice under two
 * spellings: names are mended here, and the two made one. For the whole country: an association may be at work in several regions.
 */
@Injectable()
export class Associations {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly audit: AuditLog,
  ) {}

  /** @param search part of the name */
  page(viewer: Viewer, search: string | null, page?: PageInput | null): Promise<{ items: AssociationSummary[]; total: number }> {
    assertWholeCountry(viewer);
    const { limit, offset } = pageBounds(page);
    const conditions = new Conditions().addIf('o.name ILIKE ?', containing(search));
    return this.tx.run(viewer.scope, async (m) => {
      const [{ total }] = await m.query<[{ total: number }]>(`SELECT count(*)::int AS total FROM association o ${conditions.where}`, conditions.values);
      const items = await m.query<AssociationSummary[]>(`${COLUMNS} ${conditions.where} GROUP BY o.id ORDER BY lower(o.name), o.id LIMIT ${limit} OFFSET ${offset}`, conditions.values);
      return { items, total };
    });
  }

  /** @throws forbidden for others than national staff and administrators, notFound for an unknown association */
  rename(viewer: Viewer, id: string, typed: string): Promise<AssociationOutcome> {
    assertWholeCountry(viewer);
    const name = tidy(typed);
    return this.tx.run(viewer.scope, async (m) => {
      const before = await locked(m, [id]);
      if (!isName(typed)) return accountRefused(STRUCTURE_MESSAGES.invalidName, 'name');
      const [changed] = await m.query<[unknown[], number]>('UPDATE association SET name = $2 WHERE id = $1 AND NOT EXISTS (SELECT FROM association WHERE name = $2 AND id <> $1) RETURNING id', [id, name]);
      if (changed.length === 0) return accountRefused(STRUCTURE_MESSAGES.associationTaken(name), 'name');
      await this.audit.record(m, { action: 'ASSOCIATION_RENAMED', subjectKind: 'association', subjectId: id, purpose: STRUCTURE_MESSAGES.associationRenamed(before.get(id)!, name) });
      return { kind: 'SAVED', association: await read(m, id) };
    });
  }

  /**
   * Gives the structures of one association to another, and forgets the first. The log keeps each structure that changed hands: it is all there is to give them back by.
   * @throws forbidden for others than national staff and administrators, notFound when one of the two is unknown
   */
  merge(viewer: Viewer, id: string, intoId: string): Promise<AssociationOutcome> {
    assertWholeCountry(viewer);
    return this.tx.run(viewer.scope, async (m) => {
      const names = await locked(m, [id, intoId]);
      if (id === intoId) return accountRefused(STRUCTURE_MESSAGES.sameAssociation, 'intoId');
      const [moved] = await m.query<[{ id: string }[], number]>('UPDATE structure SET association_id = $2 WHERE association_id = $1 RETURNING id', [id, intoId]);
      await m.query('DELETE FROM association WHERE id = $1', [id]);
      const purpose = STRUCTURE_MESSAGES.associationsMerged(names.get(id)!, names.get(intoId)!);
      for (const structure of moved) await this.audit.record(m, { action: 'STRUCTURE_CHANGED', subjectKind: 'structure', subjectId: structure.id, purpose });
      await this.audit.record(m, { action: 'ASSOCIATIONS_MERGED', subjectKind: 'association', subjectId: intoId, purpose });
      return { kind: 'SAVED', association: await read(m, intoId) };
    });
  }
}

/** Their names, held until the end of the transaction. @throws notFound when one is unknown */
async function locked(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>('SELECT id, name FROM association WHERE id::text = ANY ($1) ORDER BY id FOR UPDATE', [ids]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  if (!ids.every((id) => names.has(id))) throw notFound();
  return names;
}

async function read(manager: EntityManager, id: string): Promise<AssociationSummary> {
  const [association] = await manager.query<AssociationSummary[]>(`${COLUMNS} WHERE o.id = $1 GROUP BY o.id`, [id]);
  if (!association) throw notFound();
  return association;
}
