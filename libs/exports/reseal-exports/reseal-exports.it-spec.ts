import { afterAll, beforeAll, expect, it } from 'vitest';
import { FileStore } from '@vigie/evidence';
import { reportRows } from '@vigie/testing';
import { ExportFiles } from '../produce/export-files';
import { exportsProgram, type ExportsProgram } from '../rehearsal/exports-program';
import { resealExports } from './reseal-exports';

const OLD = 'for tests only, and nowhere else at all';
const NEW = 'another secret, as long as the first one was';

let program: ExportsProgram;
let store: FileStore;
beforeAll(async () => {
  program = await exportsProgram(null);
  store = program.program.app.get(FileStore, { strict: false });
  await reportRows(program.db.dataSource, { structure: program.lyon }, { structure: program.lyon });
});
afterAll(() => program.close());

const reseal = (old: string, current: string) => resealExports(program.db.tx, store, { old, current });
const read = async (secret: string, id: string) => {
  const [{ run, pieces }] = await program.db.dataSource.query<[{ run: string; pieces: number }]>('SELECT run, pieces FROM export_job WHERE id = $1', [id]);
  const parts: Buffer[] = [];
  for await (const part of new ExportFiles(store, { secret, role: 'worker' }).read(id, run, pieces)) parts.push(part);
  return Buffer.concat(parts).toString();
};

it('a new secret opens the files of exports, the old one no more; running it again changes nothing', async () => {
  const made = await program.made('manager', { kind: 'DETAIL', format: 'CSV', columns: ['REFERENCE', 'SITE'], purpose: 'une rotation de la clé' });
  const file = (await program.download('manager', made.id)).toString();
  expect(await reseal('a secret that never was, but long enough', 'yet another one, never to be used at all')).toEqual({ resealed: 0, pieces: 1, lost: [made.id] });
  expect(await read(OLD, made.id)).toBe(file);
  expect(await reseal(OLD, NEW)).toEqual({ resealed: 1, pieces: 1, lost: [] });
  expect(await read(NEW, made.id)).toBe(file);
  await expect(read(OLD, made.id)).rejects.toThrow(/not the one that was kept/);
  expect(await reseal(OLD, NEW)).toEqual({ resealed: 0, pieces: 1, lost: [] });
});

it('files that are gone are looked for no more', async () => {
  program.clock.pass(8, 'days');
  const { ClearExports } = await import('../clear-exports/clear-exports');
  await program.program.app.get(ClearExports, { strict: false }).execute();
  expect(await reseal(OLD, NEW)).toEqual({ resealed: 0, pieces: 0, lost: [] });
});
