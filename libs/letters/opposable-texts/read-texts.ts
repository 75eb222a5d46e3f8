import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { TransactionRunner } from '@vigie/platform';

/** A version of a text, as everybody reads it. */
export interface TextVersion {
  readonly id: string;
  readonly version: number;
  readonly bodyCode: string;
  readonly title: string;
  readonly reference: string;
  readonly excerpt: string;
  readonly url: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly verifiedOn: string | null;
  /** For national staff only. */
  readonly verifiedBy: string | null;
  readonly withdrawn: boolean;
  readonly savedAt: Date;
}

const COLUMNS = `t.id, t.version, t.body_code AS "bodyCode", t.title, t.reference, t.excerpt, t.url,
  to_char(t.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(t.valid_until, 'YYYY-MM-DD') AS "validUntil", to_char(t.verified_on, 'YYYY-MM-DD') AS "verifiedOn",
  CASE (SELECT vigie_scope_kind()) WHEN 'NATION' THEN a.display_name END AS "verifiedBy", t.withdrawn, t.saved_at AS "savedAt"`;
const FROM = 'FROM opposable_text t LEFT JOIN account a ON a.id = t.verified_by';

/** The register of texts: the same for everybody. */
@Injectable()
export class ReadTexts {
  constructor(private readonly tx: TransactionRunner) {}

  /** Those in use, a body's own together. */
  current(viewer: Viewer): Promise<TextVersion[]> {
    return this.tx.run(viewer.scope, (m) => m.query(
      `SELECT * FROM (SELECT DISTINCT ON (t.id) ${COLUMNS} ${FROM} ORDER BY t.id, t.version DESC) text
        WHERE NOT withdrawn ORDER BY "bodyCode" = 'ANY', "bodyCode", "validFrom" DESC NULLS LAST, title, id`,
    ));
  }

  /** Every version of one text, the latest first; none when there is no such text. */
  history(viewer: Viewer, id: string): Promise<TextVersion[]> {
    return this.tx.run(viewer.scope, (m) => versionsOf(m, id));
  }
}

export function versionsOf(manager: EntityManager, id: string): Promise<TextVersion[]> {
  return manager.query(`SELECT ${COLUMNS} ${FROM} WHERE t.id::text = lower($1) ORDER BY t.version DESC`, [id]);
}
