import type { EntityManager } from 'typeorm';
import { NOTICE_READERS, type NoticeKind, type NoticeRhythm, type Recipients } from '@vigie/contracts';

export interface Recipient { readonly id: string; readonly rhythm: NoticeRhythm }

/** Neither shut itself, nor of a structure that is: nobody there can open what the mail leads to. */
export const IN_USE = `account.disabled_at IS NULL AND NOT EXISTS (SELECT 1 FROM structure WHERE structure.id = account.structure_id AND NOT structure.active)`;

/** $1 roles, $2 kind, $3 the rhythm of those who chose none, $4 what the condition names. */
const READ = `
  SELECT account.id, coalesce(chosen.rhythm, $3) AS rhythm
  FROM account LEFT JOIN notification_preference chosen ON chosen.account_id = account.id AND chosen.kind = $2
  WHERE ${IN_USE} AND account.role = ANY ($1) AND`;

/** The accounts in use that a notice is for, with the rhythm each wants. @param manager of a transaction run as SYSTEM */
export function findRecipients(manager: EntityManager, kind: NoticeKind, to: Recipients): Promise<Recipient[]> {
  const { roles, rhythm } = NOTICE_READERS[kind];
  const { condition, value } = named(to);
  const wanted = 'role' in to && to.role ? roles.filter((role) => role === to.role) : roles;
  return manager.query<Recipient[]>(`${READ} ${condition} ORDER BY account.id`, [wanted, kind, rhythm, value]);
}

function named(to: Recipients): { condition: string; value: unknown } {
  if ('accountIds' in to) return { condition: 'account.id = ANY ($4::uuid[])', value: to.accountIds };
  if ('structureId' in to) return { condition: 'account.structure_id = $4::uuid', value: to.structureId };
  if ('regionCode' in to) return { condition: `account.role = 'REGIONAL' AND account.federation_code = (SELECT federation_code FROM federation_region WHERE region_code = $4)`, value: to.regionCode };
  return { condition: `account.role = 'NATIONAL' AND $4::boolean`, value: to.nation };
}
