import { timeNow } from '../clock/server-time';
import { deviceDatabase } from './device-database';
import { KEPT_DAYS } from './retention';

const DAY_MS = 86_400_000;

/** Notes that a draft was let go here before the server could be told: its copy must not come back. */
export async function noteDropped(owner: string, id: string): Promise<void> {
  await (await deviceDatabase()).put('dropped', { id, owner, keptAt: timeNow().getTime() });
}

/** A save that was on its way when the draft was let go may arrive after: for so long the server is asked again. In ms. */
const ON_ITS_WAY_MS = 120_000;

/** Let go here; `settled`: nothing of it can be on its way any more. After its own seven days the server has no copy left to bring back. */
export async function droppedDrafts(owner: string): Promise<readonly { readonly id: string; readonly settled: boolean }[]> {
  const db = await deviceDatabase();
  const rows = await db.getAllFromIndex('dropped', 'owner', owner);
  const past = rows.filter(({ keptAt }) => timeNow().getTime() - keptAt > 2 * KEPT_DAYS * DAY_MS);
  for (const { id } of past) await db.delete('dropped', id);
  return rows.filter((row) => !past.includes(row)).map(({ id, keptAt }) => ({ id, settled: timeNow().getTime() - keptAt > ON_ITS_WAY_MS }));
}

export const forgetDropped = async (id: string): Promise<void> => (await deviceDatabase()).delete('dropped', id);
