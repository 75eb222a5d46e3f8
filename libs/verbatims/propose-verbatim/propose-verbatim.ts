import { Injectable } from '@nestjs/common';
import { AuditLog, notFound, statedPurpose, type Viewer } from '@vigie/access';
import { VERBATIM_MAX_LENGTH, VERBATIM_MIN_LENGTH, isExcerptOf, prepareVerbatim, type VerbatimReuse } from '@vigie/domain/verbatims';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { MESSAGES } from '../messages.fr';
import { refused, type Refusal, type VerbatimOutcome } from '../outcome';
import { VerbatimEntity } from '../persistence/verbatim.entities';
import { assertModerates } from '../read-verbatims/in-scope';
import { attributionOf } from '../words/attribution';
import { verbatimContext } from '../words/verbatim-context';

/** A testimony opened to choose from: masked already, with what it would be signed by. */
export interface VerbatimDraft { readonly kind: 'DRAFT'; readonly reportId: string; readonly text: string; readonly attribution: string }

interface Source {
  readonly id: string; readonly structureId: string; readonly regionCode: string; readonly structureType: string; readonly rights: string[]; readonly difficulties: string[];
  readonly testimony: string | null; readonly consent: boolean; readonly taken: boolean;
}

/** Chooses words of a testimony for letters. Another person then reads them. */
@Injectable()
export class ProposeVerbatim {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /**
   * Opens a testimony, masked, to choose from it.
   * @param purpose goes in the audit log, as for any testimony
   * @throws forbidden, notFound outside the scope, badUserInput without a purpose
   */
  async open(viewer: Viewer, reportId: string, purpose: string | null): Promise<VerbatimDraft | Refusal> {
    assertModerates(viewer);
    const why = statedPurpose(purpose, MESSAGES.purposeMissing);
    const source = await this.tx.run(viewer.scope, async (manager) => {
      const found = await sourceOf(manager, viewer, reportId);
      if (refusalOf(found) === null) await this.audit.record(manager, { action: 'TESTIMONY_READ', subjectKind: 'report', subjectId: found.id, purpose: why });
      return found;
    });
    const refusal = refusalOf(source);
    if (refusal) return refusal;
    const text = prepareVerbatim(source.testimony ?? '', await verbatimContext(this.tx, source.structureId));
    return { kind: 'DRAFT', reportId: source.id, text, attribution: attributionOf(source.structureType) };
  }

  /** @throws forbidden, notFound outside the scope */
  async propose(viewer: Viewer, reportId: string, excerpt: string, reuse: VerbatimReuse): Promise<VerbatimOutcome> {
    assertModerates(viewer);
    const typed = excerpt.length <= 4 * VERBATIM_MAX_LENGTH ? excerpt.normalize('NFC').replaceAll('\0', '').trim() : excerpt;
    if (typed.length > VERBATIM_MAX_LENGTH) return refused('TOO_LONG');
    if (typed.length < VERBATIM_MIN_LENGTH) return refused('TOO_SHORT');
    const seen = await this.tx.run(viewer.scope, (manager) => sourceOf(manager, viewer, reportId));
    const early = refusalOf(seen);
    if (early) return early;
    const context = await verbatimContext(this.tx, seen.structureId);
    const prepared = prepareVerbatim(typed, context);
    if (prepared !== typed) return refused('NOT_MASKED', prepared);
    if (!isExcerptOf(typed, prepareVerbatim(seen.testimony ?? '', context))) return refused('NOT_ITS_WORDS');
    return this.tx.run(viewer.scope, async (manager): Promise<VerbatimOutcome> => {
      // Consent may have been taken back meanwhile: its author's change waits for this, or this for it.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('verbatim ' || $1))`, [seen.id]);
      const source = await sourceOf(manager, viewer, reportId);
      const refusal = refusalOf(source) ?? (source.testimony === seen.testimony ? null : refused('CHANGED'));
      if (refusal) return refusal;
      const id = newId();
      const { account } = viewer;
      await manager.insert(VerbatimEntity, {
        id, reportId: source.id, structureId: source.structureId, regionCode: source.regionCode, structureType: source.structureType, rights: source.rights, difficulties: source.difficulties,
        excerpt: typed, reuse, proposedBy: account.id, proposerEmail: account.email, proposerName: account.displayName, proposedAt: this.clock.now(),
      });
      await this.audit.record(manager, { action: 'VERBATIM_PROPOSED', subjectKind: 'verbatim', subjectId: id });
      return { kind: 'DONE', id };
    });
  }
}

function refusalOf({ testimony, consent, taken }: Source): Refusal | null {
  if (testimony === null || !consent) return refused('NO_CONSENT');
  return taken ? refused('ALREADY_PROPOSED') : null;
}

/** @throws notFound outside the viewer's scope */
async function sourceOf(manager: EntityManager, { scope }: Viewer, reportId: string): Promise<Source> {
  const regions = scope.kind === 'REGION' ? scope.regionCodes : null;
  const [source] = await manager.query<Source[]>(
    `SELECT id, structure_id AS "structureId", region_code AS "regionCode", structure_type AS "structureType", rights, difficulties, testimony,
            testimony_consent AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') AS consent,
            EXISTS (SELECT 1 FROM verbatim WHERE verbatim.report_id = report.id AND verbatim.status IN ('PROPOSED', 'ACCEPTED')) AS taken
       FROM report WHERE id::text = $1 AND ($2::text[] IS NULL OR region_code = ANY ($2::text[]))`,
    [reportId.replaceAll('\0', '').toLowerCase(), regions],
  );
  if (!source) throw notFound();
  return source;
}
