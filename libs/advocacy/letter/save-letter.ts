import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { isLetterOpen, readLetterBody } from '@vigie/domain';
import { Clock, TransactionRunner } from '@vigie/platform';
import { readSnapshot } from '../freeze/read-snapshot';
import { refused, type DossierOutcome } from '../outcome';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';
import { changeDossier, layHand } from '../write-dossier/write-dossier';
import { brokenReferences, identifyingLetter } from './check-letter';

/** Keeps the letter as it is written, as long as nobody judges it. Who writes it does not approve it. */
@Injectable()
export class SaveLetter {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /**
   * @param revision the one that was read
   * @param letter the document of the editor, in JSON
   * @throws forbidden for all but regional and national staff; notFound outside the scope
   */
  async execute(viewer: Viewer, id: string, revision: number, letter: string): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      if (!isLetterOpen(dossier.status)) return refused('LETTER_CLOSED');
      const body = readLetterBody(letter);
      if (!body) return refused('LETTER_MALFORMED');
      const snapshot = dossier.version > 0 ? await readSnapshot(manager, dossier.id, dossier.version) : null;
      const fault = identifyingLetter(body) ?? (snapshot ? brokenReferences(body, snapshot.content) : null);
      if (fault) return fault;
      if (!(await changeDossier(manager, dossier, revision, { letter: JSON.stringify(body), updatedAt: this.clock.now() }))) return refused('CHANGED');
      await layHand(manager, viewer, dossier);
      return { kind: 'DONE', id: dossier.id };
    });
  }
}
