import type { EntityManager } from 'typeorm';
import { findIdentifiers } from '@vigie/domain';
import { isUuid } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import type { RefusedField } from '../submit-report/submit-outcome';

/** Why a report that looks like another is one of its own. */
export const APART_REASONS = ['OTHER_PERSON', 'OTHER_FACTS', 'OTHER'] as const;
export type ApartReason = (typeof APART_REASONS)[number];

export interface FiledApart {
  /** The report it looks like. */
  readonly from: string;
  readonly reason: ApartReason;
  readonly note?: string | null;
}

export const APART_NOTE_MAX = 300;

/** What is wrong with the reason given, by field. */
export function apartErrors({ from, reason, note }: FiledApart): RefusedField[] {
  const said = note?.trim() ?? '';
  if (!isUuid(from)) return [{ path: 'apart.from', code: 'WRONG_TYPE', message: MESSAGES.apartUnknown }];
  if (said.length > APART_NOTE_MAX) return [{ path: 'apart.note', code: 'TEXT_TOO_LONG', message: MESSAGES.apartTooLong(APART_NOTE_MAX) }];
  if (reason === 'OTHER' && said === '') return [{ path: 'apart.note', code: 'REQUIRED', message: MESSAGES.apartMissing }];
  return findIdentifiers(said).length > 0 ? [{ path: 'apart.note', code: 'IDENTIFIER_FOUND', message: MESSAGES.draftIdentifies }] : [];
}

/** Writes it beside a report just taken in, as its sender; a report of another structure is none that it could look like. */
export async function keepApart(manager: EntityManager, reportId: string, { from, reason, note }: FiledApart): Promise<void> {
  await manager.query(
    `UPDATE report SET apart_from = $2, apart_reason = $3, apart_note = $4
     WHERE id = $1 AND EXISTS (SELECT 1 FROM report other WHERE other.id = $2 AND other.structure_id = report.structure_id)`,
    [reportId, from, reason, note?.trim() || null],
  );
}
