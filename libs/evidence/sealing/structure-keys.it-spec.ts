import { afterAll, beforeAll, expect, it } from 'vitest';
import { resealColumn } from '@vigie/access';
import { evidenceProgram, upload, type EvidenceProgram } from '../rehearsal/evidence-program';
import { aPhoto } from '../rehearsal/sample-images';
import { STRUCTURE_KEYS, unwrapKey } from './structure-keys';

const OLD = 'for tests only, and nowhere else at all';
const NEW = 'another secret, as long as the first one was';

let program: EvidenceProgram;
beforeAll(async () => {
  program = await evidenceProgram();
  await upload(program, program.member, await aPhoto(), {});
});
afterAll(() => program.close());

const wrapped = async () => (await program.db.dataSource.query<{ wrapped: Buffer }[]>('SELECT wrapped FROM structure_key WHERE structure_id = $1', [program.structure.id]))[0]!.wrapped;
const rewrap = (old: string, current: string) => resealColumn(program.db.tx, STRUCTURE_KEYS, { old, current }, new Date());

it('a new secret opens the same keys, the old one no more; running it again changes nothing', async () => {
  const key = unwrapKey(OLD, program.structure.id, await wrapped());
  expect(await rewrap(OLD, NEW)).toEqual({ resealed: 1, rows: 1, lost: [] });
  expect(unwrapKey(NEW, program.structure.id, await wrapped()).equals(key)).toBe(true);
  expect(() => unwrapKey(OLD, program.structure.id, Buffer.from('not this'))).toThrow();
  expect(await rewrap(OLD, NEW)).toEqual({ resealed: 0, rows: 1, lost: [] });
});

it('a wrong old secret changes nothing', async () => {
  const before = await wrapped();
  expect(await rewrap('a secret that never was, but long enough', 'yet another one, never to be used at all')).toEqual({ resealed: 0, rows: 1, lost: [program.structure.id] });
  expect((await wrapped()).equals(before)).toBe(true);
});

it('a key is worth nothing in the row of another structure', async () => {
  const stolen = await wrapped();
  expect(() => unwrapKey(NEW, '0197a5b2-7a3c-7def-8123-0123456789ab', stolen)).toThrow();
});
