import { isTimeSure, timeNow } from '../clock/server-time';
import { deviceDatabase, type FormRow } from './device-database';
import { isPast } from './retention';
import { sealJson, unsealJson } from './sealing';
import { assertSeated } from './seats';

/** Forms of a case that are typed and not sent yet: a step, or the correction of a report. */
export interface FormPlace { readonly kind: 'STEP' | 'CORRECTION'; readonly subject: string }

interface KeptForm<Value> extends FormPlace { readonly value: Value }

const nameOf = ({ owner, id }: Pick<FormRow, 'owner' | 'id'>): string => `${owner}/form/${id}`;

/** Keeps what stands in a form, sealed, in the place of what stood there. Nothing in clear says which case it is of. */
export async function keepForm<Value>(owner: string, place: FormPlace, value: Value): Promise<void> {
  const standing = await find<Value>(owner, place);
  const id = standing?.row.id ?? crypto.randomUUID();
  const sealed = await sealJson(nameOf({ owner, id }), { ...place, value } satisfies KeptForm<Value>);
  const db = await deviceDatabase();
  assertSeated(owner);
  await db.put('forms', { id, owner, keptAt: timeNow().getTime(), sure: isTimeSure(), sealed });
}

/** What was typed there and never arrived; null when there is nothing, or its seven days are over. */
export async function keptForm<Value>(owner: string, place: FormPlace): Promise<Value | null> {
  return (await find<Value>(owner, place))?.value ?? null;
}

/** It has arrived, or the person let it go. */
export async function dropForm(owner: string, place: FormPlace): Promise<void> {
  const standing = await find(owner, place);
  if (standing) await (await deviceDatabase()).delete('forms', standing.row.id);
}

async function find<Value>(owner: string, { kind, subject }: FormPlace): Promise<{ row: FormRow; value: Value } | null> {
  const db = await deviceDatabase();
  for (const row of await db.getAllFromIndex('forms', 'owner', owner)) {
    if (isPast(row.keptAt, timeNow().getTime(), row.sure && isTimeSure())) {
      await db.delete('forms', row.id);
      continue;
    }
    const form = await unsealJson<KeptForm<Value>>(nameOf(row), row.sealed).catch(() => null);
    if (form?.kind === kind && form.subject === subject) return { row, value: form.value };
  }
  return null;
}
