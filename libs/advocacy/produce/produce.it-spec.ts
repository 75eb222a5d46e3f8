import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditLog, accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { findIdentifiers, readLetterBody } from '@vigie/domain';
import { ReleaseTables, ReleasableReports, releaseEntities } from '@vigie/release';
import { SetClock, aNational, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { FreezeDossier } from '../freeze/freeze-dossier';
import { readSnapshot } from '../freeze/read-snapshot';
import { advocacyEntities, DossierEntity } from '../persistence/dossier.entities';
import { WriteDossier } from '../write-dossier/write-dossier';
import { PRODUCTION_STEPS, archiveName, produceFiles, type ToProduce } from './produce-files';

const PAYLOAD = '=HYPERLINK("http://x","y")';
const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
const run = promisify(execFile);

let db: TestDatabase;
let national: Viewer;
let structures: BuiltStructure[];
let id: string;
let first: Map<string, Uint8Array>;
const clock = new SetClock(new Date('2026-04-10T08:00:00Z'));

const many = (count: number, month = '') => Array.from({ length: count }, (_, i) => ({
  structure: structures[i % structures.length]!, occurredOn: `2026-${month || `0${1 + (i % 3)}`}-1${i % 9}`, rights: i % 4 === 0 ? ['CAF', 'FRANCE_TRAVAIL'] : [['CAF', 'FRANCE_TRAVAIL', 'EMPLOYMENT'][i % 3]!],
  difficulties: [['RENEWAL_LATE', 'RENEWAL_NOT_AUTOMATIC', 'ACCOUNT_CREATION_BLOCKED', 'NOT_RECOGNISED'][i % 4]!], narrative: `Récit de M. Diallo, né le 01/02/1990, 06 12 34 5${i % 10} 78, ${7_500_000_000 + i}`, testimony: 'Ma situation, jeanne@exemple.test',
}));

beforeAll(async () => {
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...releaseEntities, ...advocacyEntities]);
  await layReference(db);
  national = await aNational(db.dataSource);
  structures = [];
  for (const siteCode of ['P69', 'P69', 'P69', 'P75', 'P75', 'P75', 'P75']) structures.push(await aStructure(db.dataSource, { siteCode }));
  const catalogue = new CatalogueService(db.tx, clock);
  const audit = new AuditLog();
  await reportRows(db.dataSource, ...many(2_000));
  const opened = await new WriteDossier(db.tx, catalogue, audit, clock).create(national, { title: `${PAYLOAD} & <France>`, from: '2026-01-01', to: '2026-03-31', recipient: ['DGEF', PAYLOAD] });
  if (opened.kind !== 'DONE') throw new Error(opened.message);
  id = opened.id;
  const frozen = await new FreezeDossier(db.tx, catalogue, new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock), audit, clock).execute(national.account, id, 1);
  if (frozen.kind !== 'DONE') throw new Error(frozen.message);
  first = await produceFiles(await toProduce());
}, 120_000);
afterAll(() => db.close());

async function toProduce(approval: ToProduce['approval'] = null): Promise<ToProduce> {
  return db.tx.run(national.scope, async (manager) => {
    const dossier = await manager.findOneByOrFail(DossierEntity, { id });
    const { content: snapshot, hash } = (await readSnapshot(manager, id, 1))!;
    return { snapshot, hash, body: readLetterBody(dossier.letter!)!, approval, verbatims: [] };
  });
}

describe('the files of a dossier', () => {
  it('are a letter, annexes and data in several formats, in one archive whose manifest says what each is', async () => {
    const steps: number[] = [];
    await produceFiles(await toProduce(), (done) => { steps.push(done); });
    expect(steps).toEqual(Array.from({ length: PRODUCTION_STEPS }, (_, i) => i + 1));
    const { snapshot } = await toProduce();
    const archive = unzipSync(first.get(archiveName(snapshot))!);
    expect(Object.keys(archive)).toEqual(expect.arrayContaining(['LISEZMOI.txt', 'annexes.pdf', 'chiffres.json', 'donnees.ods', 'donnees.xlsx', 'lettre.docx', 'lettre.pdf', 'manifeste.json']));
    const { files } = JSON.parse(strFromU8(archive['manifeste.json']!)) as { files: { name: string; sha256: string }[] };
    const { createHash } = await import('node:crypto');
    expect(files.every(({ name, sha256 }) => createHash('sha256').update(archive[name]!).digest('hex') === sha256)).toBe(true);
    expect(strFromU8(archive['LISEZMOI.txt']!)).toContain('PROJET');
  });

  it('are the same bytes after ten thousand more reports', { timeout: 120_000 }, async () => {
    for (let batch = 0; batch < 10; batch += 1) await reportRows(db.dataSource, ...many(1_000));
    const again = await produceFiles(await toProduce());
    expect([...again.keys()]).toEqual([...first.keys()]);
    const differ = [...again].filter(([name, bytes]) => Buffer.compare(bytes, first.get(name)!) !== 0).map(([name]) => name);
    expect(differ).toEqual([]);
  });

  it('say that they are a draft until somebody has approved them, and bear the hash of their figures', async () => {
    const { hash } = await toProduce();
    const approved = await produceFiles(await toProduce({ version: 1, by: 'Dany Démo', on: '2026-04-12' }));
    const headers = (files: Map<string, Uint8Array>) => Object.entries(unzipSync(files.get('lettre.docx')!)).filter(([name]) => /header\d*\.xml$/.test(name)).map(([, bytes]) => strFromU8(bytes)).join('');
    expect(headers(first)).toContain('PROJET');
    expect(headers(approved)).not.toContain('PROJET');
    expect(headers(approved)).toContain(hash.slice(0, 12));
    expect(strFromU8(approved.get('LISEZMOI.txt')!)).toContain('Dany Démo');
  });

  it('name nobody: nothing of what reports tell is in any of them', () => {
    const texts = [...first].flatMap(([name, bytes]) => (/\.(docx|xlsx|ods)$/.test(name) ? Object.values(unzipSync(bytes)).map((one) => strFromU8(one)) : name.endsWith('.zip') ? [] : [Buffer.from(bytes).toString('latin1')]));
    for (const planted of ['Diallo', '06 12 34', '75000000', 'jeanne@', '01/02/1990']) expect(texts.some((text) => text.includes(planted)), planted).toBe(false);
    expect(findIdentifiers(strFromU8(first.get('LISEZMOI.txt')!))).toEqual([]);
  });

  it.runIf(SOFFICE !== undefined)('open in LibreOffice: the letter as pages, each percentage recomputed, formulas of text left text', { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-dossier-'));
    try {
      const convert = (to: string, name: string) => run(SOFFICE!, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', to, '--outdir', folder, join(folder, name)], { timeout: 120_000 });
      for (const name of ['lettre.docx', 'donnees.xlsx', 'donnees.ods']) await writeFile(join(folder, name), first.get(name)!);
      await convert('pdf', 'lettre.docx');
      expect((await readFile(join(folder, 'lettre.pdf'))).length).toBeGreaterThan(10_000);
      for (const name of ['donnees.xlsx', 'donnees.ods']) {
        // The second sheet: each figure, its part, its base and the share that is computed from them.
        await convert('csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2', name);
        const lines = (await readFile(join(folder, 'donnees-Chiffres.csv'), 'utf8')).trim().split('\n').slice(1).map((line) => line.split(';'));
        const shares = lines.filter(([figure]) => figure!.includes('/share'));
        expect(shares.length).toBeGreaterThan(4);
        for (const [, , , , part, n, percent] of shares) {
          const number = (text: string) => Number(text.replaceAll('"', '').replace(/[\s%\u00a0\u202f]/g, '').replace(',', '.'));
          expect(Math.abs(number(percent!) - (100 * number(part!)) / number(n!))).toBeLessThan(0.06);
        }
        await convert('csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1', name);
        expect(await readFile(join(folder, 'donnees-Méthode.csv'), 'utf8')).toContain('=HYPERLINK');
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
