import { Injectable } from '@nestjs/common';
import { Clock, pageBounds, TransactionRunner, type PageInput } from '@vigie/platform';
import { Conditions } from '../accounts/conditions';
import { mayManage } from '../accounts/manageable-roles';
import { withinScope } from '../accounts/within-scope';
import { AuditLog } from '../audit/audit-log';
import { forbidden, notFound } from '../refusals/refusals';
import type { Role } from '../viewer/role';
import type { Viewer } from '../viewer/viewer';

export interface PendingInvitationSummary {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  /** Name of the structure or of the federation. */
  readonly place: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const FROM = `FROM one_time_link l LEFT JOIN structure s ON s.id = l.structure_id LEFT JOIN federation f ON f.code = l.federation_code`;
const OWN = { structureId: 'l.structure_id', region: 's.region_code' };

/** Invitations of the viewer's scope that nobody has accepted yet. */
@Injectable()
export class PendingInvitations {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  page(viewer: Viewer, page?: PageInput | null): Promise<{ items: PendingInvitationSummary[]; total: number }> {
    const { limit, offset } = pageBounds(page);
    const conditions = withinScope(new Conditions(), viewer.scope, OWN).add(`l.kind = 'INVITATION' AND l.used_at IS NULL AND l.expires_at > ?`, this.clock.now());
    return this.tx.run(viewer.scope, async (m) => {
      const [{ total }] = await m.query<[{ total: number }]>(`SELECT count(*)::int AS total ${FROM} ${conditions.where}`, conditions.values);
      const items = await m.query<PendingInvitationSummary[]>(
        `SELECT l.id, l.email, l.role, coalesce(s.name, f.name) AS place, l.created_at AS "createdAt", l.expires_at AS "expiresAt" ${FROM} ${conditions.where}
          ORDER BY l.created_at DESC, l.id LIMIT ${limit} OFFSET ${offset}`,
        conditions.values,
      );
      return { items, total };
    });
  }

  /** The link no longer works from then on. @throws notFound for an invitation out of scope, or accepted already */
  async cancel(viewer: Viewer, id: string): Promise<void> {
    const conditions = withinScope(new Conditions(), viewer.scope, OWN).add(`l.id::text = ? AND l.kind = 'INVITATION' AND l.used_at IS NULL`, id);
    await this.tx.run(viewer.scope, async (m) => {
      const [found] = await m.query<{ role: Role }[]>(`SELECT l.role ${FROM} ${conditions.where}`, conditions.values);
      if (!found) throw notFound();
      if (!mayManage(viewer.role, found.role)) throw forbidden();
      await m.query('DELETE FROM one_time_link WHERE id = $1 AND used_at IS NULL', [id]);
      await this.audit.record(m, { action: 'INVITATION_CANCELLED', subjectKind: 'invitation', subjectId: id });
    });
  }
}
