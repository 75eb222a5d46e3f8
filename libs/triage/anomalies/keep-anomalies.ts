import { Injectable } from '@nestjs/common';
import { AuditLog, forbidden, notFound, type Viewer } from '@vigie/access';
import { canAnomalyMove, findIdentifiers, type AnomalyStatus } from '@vigie/domain';
import { isUuid, structureWriter } from '@vigie/intake';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import { triageStaff } from '../act-on-reports/triage-staff';
import { MESSAGES } from '../messages.fr';
import { AnomalyEntity, AnomalyStepEntity, AnomalyWitnessEntity } from '../persistence/anomaly.entities';

export type AnomalyRefusal = keyof typeof MESSAGES.anomaly;
export type AnomalyOutcome = { readonly kind: 'KEPT'; readonly id: string } | { readonly kind: 'REFUSED'; readonly reason: AnomalyRefusal; readonly message: string };

export interface AnomalyDraft { readonly name: string; readonly description: string }

const LONGEST = { name: 80, description: 1_000, note: 1_000 } as const;
const tidy = (typed: string) => typed.normalize('NFC').replaceAll('\0', '').trim();
const refused = (reason: AnomalyRefusal): AnomalyOutcome => ({ kind: 'REFUSED', reason, message: MESSAGES.anomaly[reason] });

/** Names anomalies, follows them with the DGEF, and lets structures say « moi aussi ». */
@Injectable()
export class KeepAnomalies {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** @param existing the one to correct, with the revision that was read; null for a new one. @throws forbidden for all but regional and national staff; notFound */
  async save(viewer: Viewer, existing: { readonly id: string; readonly revision: number } | null, draft: AnomalyDraft): Promise<AnomalyOutcome> {
    const { scope } = triageStaff(viewer);
    const [name, description] = [tidy(draft.name).replace(/\s+/g, ' '), tidy(draft.description)];
    const fault = faultOf(name, description);
    if (fault) return refused(fault);
    if (existing && !isUuid(existing.id)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      const now = this.clock.now();
      const same = await manager.createQueryBuilder(AnomalyEntity, 'anomaly').where('lower(anomaly.name) = lower(:name)', { name }).getOne();
      if (same && same.id !== existing?.id.toLowerCase()) return refused('NAME_TAKEN');
      if (existing) {
        if (!(await manager.existsBy(AnomalyEntity, { id: existing.id }))) throw notFound();
        const { affected } = await manager.update(AnomalyEntity, { id: existing.id, revision: existing.revision }, { name, description, revision: existing.revision + 1, updatedAt: now });
        if (affected !== 1) return refused('CHANGED');
      }
      const id = existing?.id ?? newId(now.getTime());
      if (!existing) await manager.insert(AnomalyEntity, { id, name, description, status: 'OBSERVED', revision: 1, createdAt: now, updatedAt: now });
      await this.audit.record(manager, { action: 'ANOMALY_SAVED', subjectKind: 'anomaly', subjectId: id });
      return { kind: 'KEPT', id };
    });
  }

  /** What the DGEF was told, or answered. @throws forbidden for all but national staff, who speak with it; notFound */
  async move(viewer: Viewer, id: string, revision: number, to: AnomalyStatus, typed: string | null): Promise<AnomalyOutcome> {
    const { scope, accountId, name } = triageStaff(viewer);
    if (scope.kind !== 'NATION') throw forbidden();
    if (!isUuid(id)) throw notFound();
    const note = tidy(typed ?? '') || null;
    if (note && note.length > LONGEST.note) return refused('NOTE_TOO_LONG');
    if (note && findIdentifiers(note).length > 0) return refused('IDENTIFIES');
    return this.tx.run(scope, async (manager) => {
      const anomaly = await manager.findOneBy(AnomalyEntity, { id });
      if (!anomaly) throw notFound();
      if (!canAnomalyMove(anomaly.status, to)) return refused('NOT_ALLOWED');
      const now = this.clock.now();
      const { affected } = await manager.update(AnomalyEntity, { id, revision }, { status: to, revision: revision + 1, updatedAt: now });
      if (affected !== 1) return refused('CHANGED');
      await manager.insert(AnomalyStepEntity, { id: newId(now.getTime()), anomalyId: id, fromStatus: anomaly.status, toStatus: to, note, accountId, accountName: name, takenAt: now });
      await this.audit.record(manager, { action: 'ANOMALY_MOVED', subjectKind: 'anomaly', subjectId: id, purpose: to });
      return { kind: 'KEPT', id };
    });
  }

  /** One structure is one voice: saying it twice is saying it once. @throws forbidden for staff; notFound */
  meToo(viewer: Viewer, id: string, said: boolean): Promise<boolean> {
    const { scope, structureId, accountId } = structureWriter(viewer);
    const structure = viewer.structure;
    if (!isUuid(id) || !structure) throw notFound();
    return this.tx.run(scope, async (manager) => {
      if (!(await manager.existsBy(AnomalyEntity, { id }))) throw notFound();
      await manager.delete(AnomalyWitnessEntity, { anomalyId: id, structureId });
      const departmentCode = findSite(structure.siteCode ?? '')?.departmentCode ?? structure.departmentCode;
      if (said) await manager.insert(AnomalyWitnessEntity, { anomalyId: id, structureId, regionCode: structure.regionCode, departmentCode, accountId, saidAt: this.clock.now() });
      return said;
    });
  }
}

function faultOf(name: string, description: string): AnomalyRefusal | null {
  if (name.length < 5 || name.length > LONGEST.name) return 'NAME_LENGTH';
  if (description.length < 10 || description.length > LONGEST.description) return 'DESCRIPTION_LENGTH';
  return findIdentifiers(name).length > 0 || findIdentifiers(description).length > 0 ? 'IDENTIFIES' : null;
}
