import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { refused, type Refusal } from '../outcome';
import { attributionOf } from '../words/attribution';

/** What may be quoted, in the viewer's scope. */
export interface UsableVerbatim { readonly id: string; readonly text: string; readonly structureType: string; readonly rights: readonly string[]; readonly difficulties: readonly string[]; readonly regionCode: string }

/** A verbatim as a dossier quotes it. */
export interface QuotedVerbatim { readonly verbatimId: string; readonly text: string; readonly attribution: string; readonly sent: boolean }

export interface VerbatimSubject {
  /** The dossier's id, and what staff and structures know it by. */
  readonly id: string;
  readonly label: string;
  /** The territory that its readers are told of; null for the nation. */
  readonly regionCode: string | null;
}

/** For dossiers: choose, quote, send and let go of verbatims. Each call works in the caller's transaction, behind its scope. */
@Injectable()
export class UseVerbatims {
  constructor(private readonly clock: Clock) {}

  /** Accepted ones that are free: used nowhere yet, or to be used several times. The latest accepted first. */
  usable(m: EntityManager, subjectId: string, regionCode: string | null): Promise<UsableVerbatim[]> {
    return m.query<UsableVerbatim[]>(
      `SELECT v.id, v.excerpt AS text, v.structure_type AS "structureType", v.rights, v.difficulties, v.region_code AS "regionCode" FROM verbatim v
        WHERE v.status = 'ACCEPTED' AND ($2::text IS NULL OR v.region_code = $2)
          AND (v.reuse = 'SEVERAL' OR NOT EXISTS (SELECT 1 FROM verbatim_use u WHERE u.verbatim_id = v.id AND u.state <> 'TAKEN_OUT' AND u.subject_id <> $1::uuid))
        ORDER BY v.decided_at DESC, v.id`,
      [subjectId, regionCode],
    );
  }

  /** Chooses a verbatim for a dossier; chosen twice, it is chosen once. */
  async reserve(m: EntityManager, verbatimId: string, { id: subjectId, label, regionCode }: VerbatimSubject): Promise<Refusal | null> {
    await m.query(`SELECT pg_advisory_xact_lock(hashtext('verbatim use ' || $1))`, [verbatimId]);
    const [verbatim] = await m.query<{ structureId: string; regionCode: string; structureType: string; reuse: string; elsewhere: boolean; alike: number }[]>(
      `SELECT v.structure_id AS "structureId", v.region_code AS "regionCode", v.structure_type AS "structureType", v.reuse,
              EXISTS (SELECT 1 FROM verbatim_use u WHERE u.verbatim_id = v.id AND u.state <> 'TAKEN_OUT' AND u.subject_id <> $2::uuid) AS elsewhere,
              (SELECT count(*)::int FROM structure s WHERE s.type_code = v.structure_type AND s.active AND ($3::text IS NULL OR s.region_code = $3)) AS alike
         FROM verbatim v WHERE v.id = $1::uuid AND v.status = 'ACCEPTED' AND ($3::text IS NULL OR v.region_code = $3)`,
      [verbatimId, subjectId, regionCode],
    );
    if (!verbatim) return refused('NOT_ACCEPTED');
    if (verbatim.reuse === 'ONCE' && verbatim.elsewhere) return refused('USED');
    await m.query(
      `INSERT INTO verbatim_use (id, verbatim_id, structure_id, region_code, subject_id, label, attribution, reserved_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT ON CONSTRAINT verbatim_use_key DO UPDATE SET label = excluded.label, attribution = excluded.attribution, state = 'RESERVED', reserved_at = excluded.reserved_at WHERE verbatim_use.state <> 'SENT'`,
      [newId(), verbatimId, verbatim.structureId, verbatim.regionCode, subjectId, label, attributionOf(verbatim.structureType, verbatim.alike), this.clock.now()],
    );
    return null;
  }

  /** What a dossier quotes: as it left, or as it stands. What was withdrawn before it left is not there any more. In the order they were chosen. */
  quoted(m: EntityManager, subjectId: string): Promise<QuotedVerbatim[]> {
    return m.query<QuotedVerbatim[]>(
      `SELECT u.verbatim_id AS "verbatimId", coalesce(u.sent_text, v.excerpt) AS text, u.attribution, u.state = 'SENT' AS sent
         FROM verbatim_use u JOIN verbatim v ON v.id = u.verbatim_id
        WHERE u.subject_id = $1 AND (u.state = 'SENT' OR (u.state = 'RESERVED' AND v.status = 'ACCEPTED')) ORDER BY u.reserved_at, u.id`,
      [subjectId],
    );
  }

  /** It left: what was quoted is kept as it was. */
  async markSent(m: EntityManager, subjectId: string): Promise<void> {
    await m.query(
      `UPDATE verbatim_use u SET state = 'SENT', sent_text = v.excerpt, sent_at = $2 FROM verbatim v
        WHERE v.id = u.verbatim_id AND u.subject_id = $1 AND u.state = 'RESERVED' AND v.status = 'ACCEPTED'`,
      [subjectId, this.clock.now()],
    );
  }

  /** Lets go of one, or of all, that were chosen and not sent. */
  async free(m: EntityManager, subjectId: string, verbatimId: string | null = null): Promise<void> {
    await m.query(`DELETE FROM verbatim_use WHERE subject_id = $1 AND state <> 'SENT' AND ($2::uuid IS NULL OR verbatim_id = $2)`, [subjectId, verbatimId]);
  }
}
