import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AuditLog, accessEntities, type Viewer } from '@vigie/access';
import { rebuildBuckets } from '@vigie/aggregation';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { findIdentifiers, readLetterBody } from '@vigie/domain';
import { ReleaseTables, ReleasableReports, releaseEntities } from '@vigie/release';
import { SetClock, aNational, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { FreezeDossier } from '../freeze/freeze-dossier';
import { readSnapshot } from '../freeze/read-snapshot';
import { advocacyEntities, DossierEntity } from '../persistence/dossier.entities';
import { WriteDossier } from '../write-dossier/write-dossier';
import { PRODUCTION_STEPS } from './production-steps';
import { archiveName, produceFiles, type ToProduce } from './produce-files';

const PAYLOAD = '=HYPERLINK("http://x","y")';
const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
const PDFTOTEXT = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync);
const run = promisify(execFile);

/** Two thousand identifiers, each its own: phones, addresses, numbers of foreigners, of the social security, and names. */
const PLANTED = Array.from({ length: 2_000 }, (_, i) => {
  const four = String(1_000 + i);
  return [`06 7${four[0]} ${four[1]}${four[2]} ${four[3]}9 13`, `personne${four}@exemple.test`, `759${four}318`, `1 85 07 99 ${four.slice(1)} 4${four[0]}7 12`, `Mme Aminata Plantée${four}`][i % 5]!;
});

let db: TestDatabase;
let national: Viewer;
let structures: BuiltStructure[];
let id: string;
let first: Map<string, Uint8Array>;
const clock = new SetClock(new Date('2026-04-10T08:00:00Z'));

const many = (count: number, month = '') => Array.from({ length: count }, (_, i) => ({
  structure: structures[i % structures.length]!, occurredOn: `2026-${month || `0${1 + (i % 3)}`}-1${i % 9}`, rights: i % 4 === 0 ? ['CAF', 'FRANCE_TRAVAIL'] : [['CAF', 'FRANCE_TRAVAIL', 'EMPLOYMENT'][i % 3]!],
  difficulties: [['RENEWAL_LATE', 'RENEWAL_NOT_AUTOMATIC', 'ACCOUNT_CREATION_BLOCKED', 'NOT_RECOGNISED'][i % 4]!], narrative: `Récit de ${PLANTED[i % 2_000]}, né le 01/02/1990.`, testimony: `Je suis ${PLANTED[(i + 1) % 2_000]}.`,
}));

beforeAll(async () => {
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...releaseEntities, ...advocacyEntities]);
  await layReference(db);
  national = await aNational(db.dataSource);
  structures = [];
  for (const siteCode of ['P69', 'P69', 'P69', 'P75', 'P75', 'P75', 'P75']) structures.push(await aStructure(db.dataSource, { siteCode }));
  // Names of structures tell where a person is: they are in no output either.
  for (const [i, { id: structureId }] of structures.entries()) await db.dataSource.query('UPDATE structure SET name = $2 WHERE id = $1', [structureId, `Foyer ${PLANTED[i]}`]);
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

  it('are the same bytes after ten thousand more reports and a rebuild of every bucket', { timeout: 120_000 }, async () => {
    for (let batch = 0; batch < 10; batch += 1) await reportRows(db.dataSource, ...many(1_000));
    await rebuildBuckets(db.dataSource, () => undefined);
    const [{ counted }] = await db.dataSource.query('SELECT sum(reports)::int AS counted FROM bucket');
    expect(counted).toBeGreaterThanOrEqual(12_000);
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

  it('are the same bytes from a program that has just started', { timeout: 60_000 }, async () => {
    vi.resetModules();
    const fresh = (await import('./produce-files')) as { readonly produceFiles: typeof produceFiles };
    expect(fresh.produceFiles).not.toBe(produceFiles);
    const again = await fresh.produceFiles(await toProduce());
    expect([...again].filter(([name, bytes]) => Buffer.compare(bytes, first.get(name)!) !== 0).map(([name]) => name)).toEqual([]);
  });

  it('name nobody: of two thousand identifiers in what reports tell and in the names of structures, none is in any of them', { timeout: 120_000 }, async () => {
    const told = (await textsOfAll(first)).map((text) => text.replace(/[\s\u00a0\u202f]+/g, '').toLowerCase());
    // What is looked for would be found: the texts are read as people read them.
    expect(told.filter((text) => text.includes('signalements')).length).toBeGreaterThanOrEqual(PDFTOTEXT ? 6 : 4);
    expect([...PLANTED, 'Foyer '].filter((planted) => told.some((text) => text.includes(planted.replaceAll(' ', '').toLowerCase())))).toEqual([]);
    expect(findIdentifiers(strFromU8(first.get('LISEZMOI.txt')!))).toEqual([]);
  });

  it.runIf(SOFFICE !== undefined)('open in LibreOffice: the letter as pages, each percentage recomputed, formulas of text left text', { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-dossier-'));
    try {
      const convert = (to: string, name: string) => run(SOFFICE!, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', to, '--outdir', folder, join(folder, name)], { timeout: 120_000 });
      for (const name of ['lettre.docx', 'annexes.docx', 'donnees.xlsx', 'donnees.ods']) await writeFile(join(folder, name), first.get(name)!);
      for (const name of ['lettre', 'annexes']) {
        await convert('pdf', `${name}.docx`);
        const pages = await readFile(join(folder, `${name}.pdf`));
        expect(pages.length).toBeGreaterThan(10_000);
        if (PDFTOTEXT) expect(await pdfText(pages)).toContain(name === 'lettre' ? 'Ce que nous demandons' : 'Cases masquées et pourquoi');
      }
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
        // Every other sheet: what a row counts, and its share of the whole of its line as LibreOffice computes it.
        await convert('csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1', name);
        let recomputed = 0;
        for (const file of (await readdir(folder)).filter((one) => /^donnees-(Signalements|D)/.test(one))) {
          const [head = [], ...rows] = (await readFile(join(folder, file), 'utf8')).trim().split('\n').map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')));
          const [count, percent] = [head.indexOf('Signalements'), head.indexOf('Part (%)')];
          const number = (text = '') => Number(text.replace(/[\s%\u00a0\u202f]/g, '').replace(',', '.'));
          for (const row of rows.filter((cells) => /\d/.test(cells[percent] ?? ''))) {
            const whole = rows.find((other) => other.every((cell, at) => at >= count - 1 || cell === row[at]) && other[count - 1] === 'Ensemble');
            expect([file, row, Math.abs(number(row[percent]) - (100 * number(row[count])) / number(whole?.[count])) < 0.06]).toEqual([file, row, true]);
            recomputed += 1;
          }
        }
        expect(recomputed).toBeGreaterThan(10);
        await convert('csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1', name);
        expect(await readFile(join(folder, 'donnees-Méthode.csv'), 'utf8')).toContain('=HYPERLINK');
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** The texts of files of every format: archives unpacked, markup taken away, pages of PDF as a reader copies them. */
async function textsOfAll(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  for (const [name, bytes] of files) {
    if (/\.(docx|xlsx|ods)$/.test(name)) texts.push(Object.entries(unzipSync(bytes)).filter(([part]) => /\.(xml|rels)$/.test(part)).map(([, one]) => strFromU8(one).replace(/<[^>]+>/g, ' ')).join(' '));
    else if (name.endsWith('.pdf')) texts.push(PDFTOTEXT ? await pdfText(bytes) : Buffer.from(bytes).toString('latin1'));
    else if (!name.endsWith('.zip')) texts.push(strFromU8(bytes));
  }
  return texts;
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-pdf-'));
  try {
    await writeFile(join(folder, 'one.pdf'), bytes);
    return (await run(PDFTOTEXT!, [join(folder, 'one.pdf'), '-'], { maxBuffer: 20_000_000 })).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
