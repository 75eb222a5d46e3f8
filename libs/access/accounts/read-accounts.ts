import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pageBounds, TransactionRunner, type PageInput } from '@vigie/platform';
import type { Role } from '../viewer/role';
import type { Viewer } from '../viewer/viewer';
import { Conditions, containing } from './conditions';
import { withinScope } from './within-scope';

export interface AccountSummary {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly structureId: string | null;
  readonly structureName: string | null;
  readonly federationCode: string | null;
  readonly federationName: string | null;
  readonly secondFactor: boolean;
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  readonly disabledAt: Date | null;
  /** Whose line shut it; null when it is open, or was shut for want of use. */
  readonly disabledByRole: Role | null;
  /** Set once nobody is left behind it. */
  readonly anonymisedAt: Date | null;
}

export interface AccountCriteria {
  /** Part of the name or of the address. */
  readonly search?: string | null;
  readonly role?: Role | null;
  readonly structureId?: string | null;
  readonly disabled?: boolean | null;
}

const FROM = 'FROM account a LEFT JOIN structure s ON s.id = a.structure_id LEFT JOIN federation f ON f.code = a.federation_code';
const COLUMNS = `
  SELECT a.id, a.email, a.display_name AS "displayName", a.role, a.structure_id AS "structureId", s.name AS "structureName",
         a.federation_code AS "federationCode", f.name AS "federationName", a.second_factor AS "secondFactor", a.demo,
         a.created_at AS "createdAt", a.last_signed_in_at AS "lastSignedInAt", a.disabled_at AS "disabledAt", a.disabled_by_role AS "disabledByRole", a.anonymised_at AS "anonymisedAt" ${FROM}`;

/** The accounts of the viewer's scope. */
@Injectable()
export class ReadAccounts {
  constructor(private readonly tx: TransactionRunner) {}

  page(viewer: Viewer, criteria: AccountCriteria, page?: PageInput | null): Promise<{ items: AccountSummary[]; total: number }> {
    const { limit, offset } = pageBounds(page);
    const conditions = withinScope(new Conditions(), viewer.scope, { structureId: 'a.structure_id', region: 's.region_code' })
      .addIf('a.display_name ILIKE ? OR a.email ILIKE ?', containing(criteria.search))
      .addIf('a.role = ?', criteria.role)
      .addIf('a.structure_id::text = ?', criteria.structureId)
      .addIf('(a.disabled_at IS NOT NULL) = ?', criteria.disabled);
    return this.tx.run(viewer.scope, async (m) => {
      const [{ total }] = await m.query<[{ total: number }]>(`SELECT count(*)::int AS total ${FROM} ${conditions.where}`, conditions.values);
      const items = await m.query<AccountSummary[]>(`${COLUMNS} ${conditions.where} ORDER BY lower(a.display_name), a.id LIMIT ${limit} OFFSET ${offset}`, conditions.values);
      return { items, total };
    });
  }
}

/** One account, when the manager's scope covers it. */
export async function accountInScope(manager: EntityManager, viewer: Viewer, id: string): Promise<AccountSummary | null> {
  const conditions = withinScope(new Conditions().add('a.id::text = ?', id), viewer.scope, { structureId: 'a.structure_id', region: 's.region_code' });
  const [account] = await manager.query<AccountSummary[]>(`${COLUMNS} ${conditions.where}`, conditions.values);
  return account ?? null;
}
