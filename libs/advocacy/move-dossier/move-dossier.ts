import { Injectable } from '@nestjs/common';
import { AuditLog, type Viewer } from '@vigie/access';
import { dossierMoveRefusal, findIdentifiers, parisDate, readLetterBody, textBlocksOf, type DossierStatus } from '@vigie/domain';
import { Clock, SYSTEM, TransactionRunner, newId } from '@vigie/platform';
import { ReleaseTables } from '@vigie/release';
import type { EntityManager } from 'typeorm';
import { readSnapshot } from '../freeze/read-snapshot';
import { brokenReferences, identifyingLetter, typedByHand, unprintable } from '../letter/check-letter';
import { refused, type DossierOutcome, type Refusal } from '../outcome';
import { DossierStepEntity, type DossierEntity } from '../persistence/dossier.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';
import { hasAHand } from '../read-dossiers/read-dossiers';
import { changeDossier } from '../write-dossier/write-dossier';

const LONGEST_NOTE = 1_000;

/** Moves that carry facts of their own (freezing, sending, an answer) have their own use cases. */
const PLAIN_MOVES: readonly DossierStatus[] = ['DRAFT', 'FROZEN', 'REVIEWED', 'APPROVED', 'CLOSED'];

/** Reviews, approves, returns or closes a dossier; each move is kept with who made it, and audited. */
@Injectable()
export class MoveDossier {
  constructor(private readonly tx: TransactionRunner, private readonly releases: ReleaseTables, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /**
   * @param revision the one that was read
   * @throws forbidden for all but regional and national staff; notFound outside the scope
   */
  async execute(viewer: Viewer, id: string, revision: number, to: DossierStatus, note: string | null): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    const outcome = await this.tx.run(viewer.scope, (manager) => this.move(manager, viewer, id, revision, to, note));
    // What was frozen will not leave: no other dossier need be compared with it any more.
    if (outcome.kind === 'DONE' && to === 'DRAFT') await this.tx.run(SYSTEM, (manager) => this.releases.dropStrays(manager, id, []));
    return outcome;
  }

  private async move(manager: EntityManager, viewer: Viewer, id: string, revision: number, to: DossierStatus, note: string | null): Promise<DossierOutcome> {
    const dossier = await dossierInScope(manager, viewer, id);
    if (!PLAIN_MOVES.includes(to)) return refused('NOT_ALLOWED');
    if (dossier.revision !== revision) return refused('CHANGED');
    const refusal = dossierMoveRefusal(dossier.status, to, await hasAHand(manager, viewer, dossier.id));
    if (refusal) return refused(refusal);
    const written = note?.trim() || null;
    if (written && written.length > LONGEST_NOTE) return refused('NOTE_TOO_LONG');
    if (written && findIdentifiers(written).length > 0) return refused('IDENTIFIES');
    const fault = to === 'REVIEWED' || to === 'APPROVED' ? await this.unfit(manager, dossier) : null;
    if (fault) return fault;
    const now = this.clock.now();
    const approval = to === 'APPROVED' ? { version: dossier.version, by: viewer.account.displayName, on: parisDate(now) } : ['DRAFT', 'FROZEN'].includes(to) ? null : dossier.approval;
    if (!(await changeDossier(manager, dossier, revision, { status: to, approval, updatedAt: now }))) return refused('CHANGED');
    await keepStep(manager, viewer, dossier, to, now, written);
    await this.audit.record(manager, { action: 'DOSSIER_MOVED', subjectKind: 'dossier', subjectId: dossier.id, purpose: to });
    return { kind: 'DONE', id: dossier.id };
  }

  /** Why its letter may not be judged as it is. */
  private async unfit(manager: EntityManager, { id, version, letter }: DossierEntity): Promise<Refusal | null> {
    const snapshot = version > 0 ? await readSnapshot(manager, id, version) : null;
    if (!snapshot) return refused('NOT_FROZEN');
    const body = letter === null ? null : readLetterBody(letter);
    if (!body || textBlocksOf(body).every((text) => text.trim() === '')) return refused('LETTER_EMPTY');
    return identifyingLetter(body) ?? brokenReferences(body, snapshot.content) ?? typedByHand(body) ?? unprintable(body);
  }
}

export async function keepStep(manager: EntityManager, { account }: { readonly account: Pick<Viewer['account'], 'id' | 'displayName'> }, dossier: DossierEntity, to: DossierStatus, takenAt: Date, note: string | null = null, version = dossier.version): Promise<void> {
  await manager.insert(DossierStepEntity, {
    id: newId(), dossierId: dossier.id, regionCode: dossier.regionCode, fromStatus: dossier.status, toStatus: to, version, note, accountId: account.id, accountName: account.displayName, takenAt,
  });
}
