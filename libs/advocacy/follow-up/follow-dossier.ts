import { Injectable } from '@nestjs/common';
import { AuditLog, type Viewer } from '@vigie/access';
import { findIdentifiers, parisDate, type DossierStatus, type IsoDate } from '@vigie/domain';
import { RecordReportUse } from '@vigie/monitoring';
import { Clock, SYSTEM, TransactionRunner, isCivilDay, newId } from '@vigie/platform';
import { ReleaseTables } from '@vigie/release';
import { UseVerbatims } from '@vigie/verbatims';
import type { EntityManager } from 'typeorm';
import { readSnapshot } from '../freeze/read-snapshot';
import { MESSAGES } from '../messages.fr';
import { refused, type DossierOutcome, type Refusal } from '../outcome';
import { DossierStepEntity, type DossierEntity } from '../persistence/dossier.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';
import { dayInWords } from '../words/format-figure';
import { territoryOf } from '../words/territory';
import { changeDossier } from '../write-dossier/write-dossier';

const LONGEST_REFERENCE = 80;
const LONGEST_SUMMARY = 2_000;

/** A letter leaves, and is answered. From its leaving on its figures are out, and the structures whose reports it rests on are told. */
@Injectable()
export class FollowDossier {
  constructor(
    private readonly tx: TransactionRunner, private readonly releases: ReleaseTables, private readonly uses: RecordReportUse, private readonly verbatims: UseVerbatims, private readonly audit: AuditLog, private readonly clock: Clock,
  ) {}

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  async send(viewer: Viewer, id: string, revision: number, { sentOn, reference }: { sentOn: IsoDate; reference: string }): Promise<DossierOutcome> {
    const said = reference.replace(/[\s\p{C}]+/gu, ' ').trim();
    const dossier = await this.ready(viewer, id, revision, 'APPROVED', sentOn, said === '' || said.length > LONGEST_REFERENCE ? 'REFERENCE_MISSING' : null);
    if ('kind' in dossier) return dossier;
    return this.move(viewer, dossier, revision, 'SENT', { sending: { sentOn, reference: said } }, async (manager) => {
      const snapshot = await readSnapshot(manager, dossier.id, dossier.version);
      if (snapshot) await this.releases.markLeft(manager, snapshot.releaseId);
      if (snapshot?.coverageReleaseId) await this.releases.markLeft(manager, snapshot.coverageReleaseId);
      await this.verbatims.markSent(manager, dossier.id);
      await this.tell(manager, dossier, sentOn, MESSAGES.served(dossier.recipient[0] ?? '', dayInWords(sentOn), territoryOf(dossier)));
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  async answer(viewer: Viewer, id: string, revision: number, { answeredOn, summary }: { answeredOn: IsoDate; summary: string }): Promise<DossierOutcome> {
    const said = summary.trim();
    const fault = said === '' || said.length > LONGEST_SUMMARY ? 'SUMMARY_MISSING' : findIdentifiers(said).length > 0 ? 'IDENTIFIES' : null;
    const dossier = await this.ready(viewer, id, revision, 'SENT', answeredOn, fault);
    if ('kind' in dossier) return dossier;
    if (dossier.sending && answeredOn < dossier.sending.sentOn) return refused('DAY_INVALID');
    return this.move(viewer, dossier, revision, 'ANSWERED', { answer: { answeredOn, summary: said } }, async (manager) => {
      const { sentOn } = dossier.sending ?? { sentOn: answeredOn };
      await this.tell(manager, dossier, sentOn, MESSAGES.servedAndAnswered(MESSAGES.served(dossier.recipient[0] ?? '', dayInWords(sentOn), territoryOf(dossier)), dayInWords(answeredOn), said));
    });
  }

  /** The first wall, and what the act itself asks for. */
  private async ready(viewer: Viewer, id: string, revision: number, from: DossierStatus, day: IsoDate, fault: Refusal['reason'] | null): Promise<DossierEntity | Refusal> {
    assertAdvocates(viewer);
    const dossier = await this.tx.run(viewer.scope, (manager) => dossierInScope(manager, viewer, id));
    if (dossier.status !== from) return refused('NOT_ALLOWED');
    if (dossier.revision !== revision) return refused('CHANGED');
    if (fault) return refused(fault);
    return isCivilDay(day) && day <= parisDate(this.clock.now()) ? dossier : refused('DAY_INVALID');
  }

  /** All in one transaction of the program: what is told to structures lies outside the scope of whoever sends. */
  private move(viewer: Viewer, dossier: DossierEntity, revision: number, to: DossierStatus, part: Partial<DossierEntity>, also: (manager: EntityManager) => Promise<void>): Promise<DossierOutcome> {
    const now = this.clock.now();
    return this.tx.run(SYSTEM, async (manager): Promise<DossierOutcome> => {
      if (!(await changeDossier(manager, dossier, revision, { ...part, status: to, updatedAt: now }))) return refused('CHANGED');
      await manager.insert(DossierStepEntity, {
        id: newId(), dossierId: dossier.id, regionCode: dossier.regionCode, fromStatus: dossier.status, toStatus: to, version: dossier.version, note: null, accountId: viewer.account.id, accountName: viewer.account.displayName, takenAt: now,
      });
      await also(manager);
      await this.audit.record(manager, { action: 'DOSSIER_MOVED', subjectKind: 'dossier', subjectId: dossier.id, purpose: to, accountId: viewer.account.id });
      return { kind: 'DONE', id: dossier.id };
    });
  }

  private async tell(manager: EntityManager, { id, version }: DossierEntity, usedOn: IsoDate, label: string): Promise<void> {
    const rows = await manager.query<{ reportId: string }[]>('SELECT report_id AS "reportId" FROM dossier_report WHERE dossier_id = $1 AND version = $2', [id, version]);
    await this.uses.execute(manager, { kind: 'LETTER', subjectId: id, label, reportIds: rows.map(({ reportId }) => reportId), usedOn });
  }
}
