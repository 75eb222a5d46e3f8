import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, forbidden, notFound, type Viewer } from '@vigie/access';
import { parisDate } from '@vigie/domain';
import { Clock, newId, TransactionRunner } from '@vigie/platform';
import { versionsOf, type TextVersion } from './read-texts';
import { faultsOf, tidied, type OpposableTextForm, type TextFault } from './text-form';

export type SaveTextOutcome =
  | { readonly kind: 'SAVED'; readonly text: TextVersion }
  | { readonly kind: 'REFUSED'; readonly faults: readonly TextFault[] }
  /** Another version was saved since the one that was read. */
  | { readonly kind: 'CHANGED' };

/** National staff keep the register. Saving a text says that one has verified it, today; every version stays. */
@Injectable()
export class SaveText {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly audit: AuditLog) {}

  /**
   * @param read the text and version it replaces; null to add one
   * @throws forbidden for everyone but national staff; notFound
   */
  async save(viewer: Viewer, read: { readonly id: string; readonly version: number } | null, form: OpposableTextForm): Promise<SaveTextOutcome> {
    const text = tidied(form);
    const faults = faultsOf(text);
    if (faults.length > 0) return this.asNational(viewer, () => Promise.resolve({ kind: 'REFUSED', faults }));
    return this.asNational(viewer, (m) => this.add(m, viewer, read, text, false));
  }

  /** Takes a text out of the letters; its history stays, and saving it again brings it back. */
  withdraw(viewer: Viewer, read: { readonly id: string; readonly version: number }): Promise<SaveTextOutcome> {
    return this.asNational(viewer, async (m) => {
      const [latest] = await versionsOf(m, read.id);
      if (!latest) throw notFound();
      return this.add(m, viewer, read, latest, true);
    });
  }

  private asNational(viewer: Viewer, work: (manager: EntityManager) => Promise<SaveTextOutcome>): Promise<SaveTextOutcome> {
    if (viewer.role !== 'NATIONAL' || viewer.scope.kind !== 'NATION') throw forbidden();
    return this.tx.run(viewer.scope, work);
  }

  private async add(manager: EntityManager, viewer: Viewer, read: { readonly id: string; readonly version: number } | null, text: OpposableTextForm, withdrawn: boolean): Promise<SaveTextOutcome> {
    const latest = read ? (await versionsOf(manager, read.id))[0] : undefined;
    if (read && !latest) throw notFound();
    if (read && latest && latest.version !== read.version) return { kind: 'CHANGED' };
    const id = latest?.id ?? newId();
    const version = (latest?.version ?? 0) + 1;
    const now = this.clock.now();
    const added = await manager.query<object[]>(
      `INSERT INTO opposable_text (id, version, body_code, title, reference, excerpt, url, valid_from, valid_until, verified_on, verified_by, withdrawn, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id, version) DO NOTHING RETURNING id`,
      [id, version, text.bodyCode, text.title, text.reference, text.excerpt, text.url ?? null, text.validFrom ?? null, text.validUntil ?? null, parisDate(now), viewer.account.id, withdrawn, now],
    );
    if (added.length === 0) return { kind: 'CHANGED' };
    await this.audit.record(manager, { action: withdrawn ? 'OPPOSABLE_TEXT_WITHDRAWN' : 'OPPOSABLE_TEXT_SAVED', subjectKind: 'opposable_text', subjectId: id });
    const [saved] = await versionsOf(manager, id);
    return { kind: 'SAVED', text: saved! };
  }
}
