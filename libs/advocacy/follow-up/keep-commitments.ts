import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { findIdentifiers, isSent, type IsoDate } from '@vigie/domain';
import { CatalogueService } from '@vigie/catalogue';
import { Clock, TransactionRunner, isCivilDay, newId } from '@vigie/platform';
import { RECOMMENDATIONS } from '@vigie/reference';
import { refused, type DossierOutcome } from '../outcome';
import { DossierDocumentEntity, type CommitmentAnswer, type CommitmentSubject } from '../persistence/dossier-file.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';

export interface Commitment {
  readonly subject: CommitmentSubject;
  readonly code: string;
  readonly answer: CommitmentAnswer;
  readonly dueOn?: IsoDate | null;
  readonly note?: string | null;
}

export interface ReceivedDocument { readonly title: string; readonly reference?: string | null; readonly receivedOn: IsoDate }

const LONGEST_NOTE = 1_000;
const LONGEST_TITLE = 200;

/** What the addressee promised, partly, refused or left unanswered, by recommendation and by difficulty; and the documents that came. */
@Injectable()
export class KeepCommitments {
  constructor(private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly clock: Clock) {}

  /** Said again, it replaces what was said. @throws forbidden for all but regional and national staff; notFound outside the scope */
  async record(viewer: Viewer, id: string, { subject, code, answer, dueOn = null, note = null }: Commitment): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    const { vocabularies } = await this.catalogue.vocabularies();
    const known = subject === 'RECOMMENDATION' ? RECOMMENDATIONS.some((one) => one.code === code) : vocabularies.difficulties.some((term) => term.code === code);
    const written = note?.trim() || null;
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      if (!isSent(dossier.status)) return refused('NOT_SENT');
      if (!known) return refused('COMMITMENT_UNKNOWN');
      if (dueOn !== null && !isCivilDay(dueOn)) return refused('DAY_INVALID');
      if (written && written.length > LONGEST_NOTE) return refused('NOTE_TOO_LONG');
      if (written && findIdentifiers(written).length > 0) return refused('IDENTIFIES');
      await manager.query(
        `INSERT INTO dossier_commitment (dossier_id, region_code, subject, code, answer, due_on, note, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (dossier_id, subject, code) DO UPDATE SET answer = excluded.answer, due_on = excluded.due_on, note = excluded.note, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
        [dossier.id, dossier.regionCode, subject, code, answer, dueOn, written, viewer.account.displayName, this.clock.now()],
      );
      return { kind: 'DONE', id: dossier.id };
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  receive(viewer: Viewer, id: string, { title, reference = null, receivedOn }: ReceivedDocument): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    const [said, named] = [title.replace(/[\s\p{C}]+/gu, ' ').trim(), reference?.replace(/[\s\p{C}]+/gu, ' ').trim() || null];
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      if (!isSent(dossier.status)) return refused('NOT_SENT');
      if (said === '' || said.length > LONGEST_TITLE || (named?.length ?? 0) > LONGEST_TITLE) return refused('TITLE_MISSING');
      if (!isCivilDay(receivedOn)) return refused('DAY_INVALID');
      if (findIdentifiers(`${said}\n${named ?? ''}`).length > 0) return refused('IDENTIFIES');
      await manager.insert(DossierDocumentEntity, { id: newId(), dossierId: dossier.id, regionCode: dossier.regionCode, title: said, reference: named, receivedOn, recordedBy: viewer.account.displayName });
      return { kind: 'DONE', id: dossier.id };
    });
  }
}
