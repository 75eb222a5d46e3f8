import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { aMember, aStructure, graphqlApp, layReference, SetClock, testDatabase, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { ImportModule } from '../import.module';
import { RunImportJob } from '../jobs/run-import.job';
import { odsOf } from '../read-file/spreadsheet-files';
import { ReadImports } from '../read-imports/read-imports';
import { ReceiveFile } from '../receive-file/receive-file';
import { AskImport } from './ask-import';
import { RunImport } from './run-import';
import { HEADERS, csvOf, goodRow } from './spreadsheet-fixture';

let db: TestDatabase;
let app: GraphqlApp;
let manager: Viewer;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  app = await graphqlApp(db, [CatalogueModule, ImportModule], clock);
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  manager = await aMember(db.dataSource, await aStructure(db.dataSource), 'STRUCTURE_MANAGER');
  await app.fetch(manager, '/imports');
});

const received = async (file: string | Buffer = csvOf([goodRow(1)])): Promise<string> => {
  const outcome = await app.get(ReceiveFile).execute(manager, 'suivi.csv', Buffer.from(file));
  if (outcome.kind === 'REFUSED') throw new Error(outcome.message);
  return outcome.import.id;
};
const MAPPING = { columns: { Préfecture: 'siteCode', 'Date des faits': 'occurredOn', Public: 'audience', 'Titre détenu': 'stayDocument', Difficultés: 'difficulties' }, constants: {}, values: {} };
const check = (id: string) => app.get(AskImport).check(manager, id, MAPPING, false);
const upload = (body: string) => fetch(`${app.url}/imports`, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream', 'x-viewer': manager.sessionId, 'x-vigie-request': 'test' } });

it('says that an import has failed when its job is given up, and lets it be asked for again', async () => {
  const id = await received();
  await check(id);
  await db.dataSource.query(`UPDATE import_part SET body = '\\x00' WHERE import_id = $1`, [id]);
  const job = app.get(RunImportJob);
  await expect(job.handle({ importId: id }, { jobId: 'j', attempt: 5, last: false })).rejects.toThrow();
  expect(await app.get(ReadImports).find(manager, id)).toMatchObject({ status: 'CHECKING' });
  await expect(job.handle({ importId: id }, { jobId: 'j', attempt: 6, last: true })).rejects.toThrow();
  expect(await app.get(ReadImports).find(manager, id)).toMatchObject({ status: 'FAILED', failure: expect.stringContaining('une erreur de notre côté') });
  expect(await check(id)).toMatchObject({ kind: 'ASKED' });
});

it('imports one file of a structure after the other, and says so', async () => {
  const [one, other] = [await received(), await received(csvOf([goodRow(2)]))];
  expect((await Promise.all([check(one), check(other)])).map(({ kind }) => kind).sort()).toEqual(['ASKED', 'REFUSED']);
  await app.get(RunImport).execute(one);
  await app.get(RunImport).execute(other);
  const { kind, ...said } = await app.get(AskImport).run(manager, (await app.get(ReadImports).find(manager, one)).status === 'CHECKED' ? one : other);
  expect({ kind, ...said }).toMatchObject({ kind: 'ASKED' });
  expect(await check((await app.get(ReadImports).find(manager, one)).status === 'RUNNING' ? other : one)).toMatchObject({ kind: 'REFUSED', message: expect.stringContaining('Un autre import de votre structure') });
});

it('reads one file of a structure at a time, and so many a day', async () => {
  const many = csvOf(Array.from({ length: 20_000 }, (_, at) => goodRow(at)));
  const answers = await Promise.all([upload(many), upload(many), upload(many)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  await db.dataSource.query(
    `INSERT INTO report_import (id, structure_id, file_name, format, size_bytes, status, counts, first_faults, created_at, updated_at)
     SELECT gen_random_uuid(), $1, 'x', 'CSV', 10, 'DONE', '{}', '[]', $2, $2 FROM generate_series(1, 39)`, [manager.structure!.id, clock.now()]);
  const refused = await upload(csvOf([goodRow(1)]));
  expect([refused.status, await refused.json()]).toEqual([429, { code: 'TOO_MANY_FILES', message: expect.stringContaining('40 fichiers') }]);
  clock.pass(25, 'hours');
  expect((await upload(csvOf([goodRow(1)]))).status).toBe(201);
}, 60_000);

it('keeps nobody waiting while it checks long texts, and cuts its chunks by what they hold', async () => {
  const cell = (text: string) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const words = 'la préfecture, le rendez-vous, Bamako, l’attestation; '.repeat(500);
  const row = ['Personne', 'Rhône', '02/03/2026', 'Réfugié', words, '', words.slice(0, 9_000)].map(cell).join('');
  const id = await received(odsOf(`<table:table-row>${HEADERS.map(cell).join('')}</table:table-row><table:table-row table:number-rows-repeated="1200">${row}</table:table-row>`));
  await check(id);
  let [deaf, last, going] = [0, performance.now(), true];
  const ear = (async () => {
    while (going) {
      await new Promise((done) => setTimeout(done, 5));
      deaf = Math.max(deaf, performance.now() - last - 5);
      last = performance.now();
    }
  })();
  await app.get(RunImport).execute(id);
  going = false;
  await ear;
  expect(await app.get(ReadImports).find(manager, id)).toMatchObject({ status: 'CHECKED', counts: { read: 1_200, bad: 1_200 } });
  expect(deaf).toBeLessThan(400);
}, 60_000);
