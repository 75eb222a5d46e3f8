import { expect, it } from 'vitest';
import { passwordFault } from './password-policy';
import { hashPassword, passwordMatches } from './passwords';

it('knows its password again, however the accent was composed, and no other', async () => {
  const stored = await hashPassword('pré fleuri en été');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordMatches(stored, 'pré fleuri en été'.normalize('NFD'))).toBe(true);
  expect(await passwordMatches(stored, 'pre fleuri en ete')).toBe(false);
  expect(await passwordMatches(stored, 'x'.repeat(1_000_000))).toBe(false);
});

it('never matches an account without a password, whatever is tried', async () => {
  expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
  expect(await passwordMatches(null, '')).toBe(false);
});

it('works as long for an account that does not exist as for one that does', async () => {
  const stored = await hashPassword('pré fleuri en été');
  const timed = async (against: string | null) => {
    const started = performance.now();
    await passwordMatches(against, 'a wrong password');
    return performance.now() - started;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    known.push(await timed(stored));
    unknown.push(await timed(null));
  }
  const median = (values: number[]) => [...values].sort((a, b) => a - b)[4]!;
  expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
  expect(median(unknown) / median(known)).toBeLessThan(2);
});

it.each([
  ['onze signes', 'TOO_SHORT'],
  ['x'.repeat(300), 'TOO_LONG'],
  ['camille.martin@asso.test', 'IS_EMAIL'],
  ['Camille Martin', 'IS_EMAIL'],
  ['MotDePasse2026!', 'TOO_COMMON'],
  ['azertyuiop123', 'TOO_COMMON'],
  ['passwordpassword', 'TOO_COMMON'],
  ['Fédération2026', 'TOO_COMMON'],
  ['123456789012', 'TOO_COMMON'],
  ['abcdefghijklmn', 'TOO_COMMON'],
  ['aaaaaaaaaaaaaaa', 'TOO_COMMON'],
  ['121212121212', 'TOO_COMMON'],
  ['demo-vigie-2026', null],
  ['pré fleuri en été', null],
  ['le motdepasse des voisins', null],
  ['4f9a-77c1-b02e', null],
])('judges %s: %s', (password, fault) => {
  expect(passwordFault(password, 'camille.martin@asso.test')).toBe(fault);
});
