import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { isLetterOpen } from '@vigie/domain';
import { TransactionRunner } from '@vigie/platform';
import { UseVerbatims } from '@vigie/verbatims';
import type { EntityManager } from 'typeorm';
import { MESSAGES } from '../messages.fr';
import { refused, type DossierOutcome } from '../outcome';
import type { DossierEntity } from '../persistence/dossier.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';
import { territoryOf } from '../words/territory';
import { layHand } from '../write-dossier/write-dossier';

/** A testimony that the annexes quote, or may quote. */
export interface OfferedVerbatim {
  readonly id: string;
  readonly text: string;
  /** Null until it is quoted. */
  readonly attribution: string | null;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Chooses the accepted testimonies that the annexes quote, as long as the letter is written. */
@Injectable()
export class QuoteVerbatim {
  constructor(private readonly tx: TransactionRunner, private readonly verbatims: UseVerbatims) {}

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  execute(viewer: Viewer, id: string, verbatimId: string, quoted: boolean): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    return this.tx.run(viewer.scope, async (manager) => {
      const dossier = await dossierInScope(manager, viewer, id);
      if (!isLetterOpen(dossier.status)) return refused('LETTER_CLOSED');
      if (!ID.test(verbatimId)) return refused('VERBATIM_UNUSABLE');
      const refusal = quoted ? await this.verbatims.reserve(manager, verbatimId, { id: dossier.id, label: MESSAGES.releaseLabel(dossier.number, territoryOf(dossier)), regionCode: dossier.regionCode }) : await this.verbatims.free(manager, dossier.id, verbatimId);
      if (refusal) return refused('VERBATIM_UNUSABLE', refusal.message);
      await layHand(manager, viewer, dossier);
      return { kind: 'DONE', id: dossier.id };
    });
  }
}

/** What a dossier quotes, then what it could. */
export async function offeredVerbatims(manager: EntityManager, verbatims: UseVerbatims, dossier: DossierEntity): Promise<OfferedVerbatim[]> {
  const quoted = await verbatims.quoted(manager, dossier.id);
  const free = isLetterOpen(dossier.status) ? await verbatims.usable(manager, dossier.id, dossier.regionCode) : [];
  const taken = new Set(quoted.map(({ verbatimId }) => verbatimId));
  return [...quoted.map(({ verbatimId, text, attribution }) => ({ id: verbatimId, text, attribution })), ...free.filter(({ id }) => !taken.has(id)).map(({ id, text }) => ({ id, text, attribution: null }))];
}
