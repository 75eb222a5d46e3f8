import { afterAll, beforeAll, expect, it } from 'vitest';
import { evidenceProgram, upload, type EvidenceProgram } from '../rehearsal/evidence-program';
import { aPhoto } from '../rehearsal/sample-images';
import { unwrapKey } from '../sealing/structure-keys';
import { rewrapKeys } from './rewrap-keys';

const OLD = 'for tests only, and nowhere else at all';
const NEW = 'another secret, as long as the first one was';

let program: EvidenceProgram;
beforeAll(async () => {
  program = await evidenceProgram();
  await upload(program, program.member, await aPhoto(), {});
});
afterAll(() => program.close());

const wrapped = async () => (await program.db.dataSource.query<{ wrapped: Buffer }[]>('SELECT wrapped FROM structure_key WHERE structure_id = $1', [program.structure.id]))[0]!.wrapped;
const rewrap = (old: string, current: string) => rewrapKeys(program.db.tx, { old, current }, new Date());

it('a new secret opens the same keys, the old one no more; running it again changes nothing', async () => {
  const key = unwrapKey(OLD, program.structure.id, await wrapped());
  expect(await rewrap(OLD, NEW)).toEqual({ rewrapped: 1, keys: 1 });
  expect(unwrapKey(NEW, program.structure.id, await wrapped()).equals(key)).toBe(true);
  expect(() => unwrapKey(OLD, program.structure.id, Buffer.from('not this'))).toThrow();
  expect(await rewrap(OLD, NEW)).toEqual({ rewrapped: 0, keys: 1 });
});

it('a wrong old secret changes nothing', async () => {
  const before = await wrapped();
  await expect(rewrap('a secret that never was, but long enough', 'yet another one, never to be used at all')).rejects.toThrow(/opens with neither secret/);
  expect((await wrapped()).equals(before)).toBe(true);
});

it('a key is worth nothing in the row of another structure', async () => {
  const stolen = await wrapped();
  expect(() => unwrapKey(NEW, '0197a5b2-7a3c-7def-8123-0123456789ab', stolen)).toThrow();
});
