import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deviceDatabase } from './device-database';
import { dropForm, keepForm, keptForm } from './kept-forms';
import { takeSeat } from './seats';
import { wipeDevice } from './wipe-device';

const OWNER = 'account-1';
const PLACE = { kind: 'STEP', subject: 'K7QF-3MXR CCC' } as const;
beforeEach(() => takeSeat(OWNER));
afterEach(() => wipeDevice(OWNER));

const rows = async () => (await deviceDatabase()).getAll('forms');

it('keeps the last words of each form, sealed, and gives them back to their author alone', async () => {
  await keepForm(OWNER, PLACE, { answer: 'Rien' });
  await keepForm(OWNER, PLACE, { answer: 'Rien depuis deux mois' });
  await keepForm(OWNER, { kind: 'CORRECTION', subject: 'r1' }, { answer: 'autre' });
  expect(await rows()).toHaveLength(2);
  expect(JSON.stringify(await rows())).not.toMatch(/Rien|K7QF/);
  expect(await keptForm(OWNER, PLACE)).toEqual({ answer: 'Rien depuis deux mois' });
  expect(await keptForm('account-2', PLACE)).toBeNull();
  await dropForm(OWNER, PLACE);
  expect(await keptForm(OWNER, PLACE)).toBeNull();
  expect(await keptForm(OWNER, { kind: 'CORRECTION', subject: 'r1' })).toEqual({ answer: 'autre' });
});

it('leaves nothing behind: not after seven days, nor after signing out', async () => {
  await keepForm(OWNER, PLACE, { answer: 'vieux' });
  const [row] = await rows();
  await (await deviceDatabase()).put('forms', { ...row!, keptAt: Date.now() - 8 * 86_400_000 });
  expect(await keptForm(OWNER, PLACE)).toBeNull();
  expect(await rows()).toEqual([]);
  await keepForm(OWNER, PLACE, { answer: 'neuf' });
  await wipeDevice(OWNER);
  expect(await rows()).toEqual([]);
  await expect(keepForm(OWNER, PLACE, { answer: 'après' })).rejects.toThrow(/signed out/);
});
