import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM } from '@vigie/platform';
import { aStructure, layReference, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { findInvitation } from '../invitations/invitation-links';
import { passwordMatches } from '../passwords/passwords';
import { createUser, type UserToCreate } from './create-user';

const config = { publicUrl: 'https://vigie.example' };
let db: TestDatabase;
let structure: BuiltStructure;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  structure = await aStructure(db.dataSource);
});
afterAll(() => db.close());

it('creates the first administrator with a password', async () => {
  const created = await createUser(db.dataSource, config, { email: ' Admin@Vigie.test ', role: 'admin', password: 'un pré fleuri en été', displayName: 'Andrea' });
  expect(created).toMatchObject({ email: 'admin@vigie.test', role: 'ADMIN', invitationUrl: null });
  const [row] = await db.dataSource.query('SELECT a.email, a.display_name, a.role, c.password_hash FROM account a JOIN account_credential c ON c.account_id = a.id WHERE a.id = $1', [created.id]);
  expect(row).toMatchObject({ email: 'admin@vigie.test', display_name: 'Andrea', role: 'ADMIN' });
  expect(await passwordMatches(row.password_hash, 'un pré fleuri en été')).toBe(true);
});

it('without a password, gives a link of invitation', async () => {
  const { invitationUrl, id } = await createUser(db.dataSource, config, { email: 'manager@vigie.test', role: 'STRUCTURE_MANAGER', structureId: structure.id });
  expect(id).toBeNull();
  const [, token] = /^https:\/\/vigie\.example\/invitation#([\w-]{43})$/.exec(invitationUrl!)!;
  expect(await db.tx.run(SYSTEM, (m) => findInvitation(m, token!, new Date()))).toMatchObject({ email: 'manager@vigie.test', role: 'STRUCTURE_MANAGER', structureName: structure.name });
});

it.each<[Partial<UserToCreate>, RegExp]>([
  [{ email: 'admin@vigie.test' }, /already an account for admin@vigie\.test/],
  [{ email: 'nobody' }, /Not an e-mail address/],
  [{ role: 'KING' }, /Unknown role KING: one of REPORTER, /],
  [{ role: 'REPORTER' }, /REPORTER needs a structure/],
  [{ role: 'REPORTER', structureId: 'x' }, /Not the id of a structure: x/],
  [{ role: 'REPORTER', structureId: '01890000-0000-7000-8000-000000000001' }, /No structure 01890000/],
  [{ role: 'NATIONAL', structureId: '01890000-0000-7000-8000-000000000001' }, /NATIONAL belongs to no structure/],
  [{ role: 'REGIONAL' }, /REGIONAL needs a federation/],
  [{ role: 'REGIONAL', federationCode: 'XYZ' }, /No federation XYZ/],
  [{ password: 'short' }, /at least 12 characters/],
  [{ password: 'motdepasse2026' }, /among the first/],
])('says in one line what is wrong with %j', async (wrong, message) => {
  const asked = createUser(db.dataSource, config, { email: 'new@vigie.test', role: 'ADMIN', password: 'un pré fleuri en été', ...wrong });
  await expect(asked).rejects.toMatchObject({ name: 'StartupError', message: expect.stringMatching(message) });
});
