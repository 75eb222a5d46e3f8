import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import type { ImportColumns } from '@vigie/contracts';
import { aMember, aStructure, graphqlApp, layReference, SetClock, testDatabase, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { ImportModule } from '../import.module';
import { HEADER_WORDS } from '../map-columns/header-words.fr';
import { ReadImports } from '../read-imports/read-imports';
import { UndoImport } from '../undo-import/undo-import';
import { headersOf } from './headers';
import { RunImport } from './run-import';

let db: TestDatabase;
let app: GraphqlApp;
let manager: Viewer;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  app = await graphqlApp(db, [CatalogueModule, ImportModule], new SetClock());
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  manager = await aMember(db.dataSource, await aStructure(db.dataSource), 'STRUCTURE_MANAGER');
  await app.fetch(manager, '/imports');
});

const send = async (path: string, body: string | object = {}) => {
  const response = await fetch(`${app.url}${path}`, {
    method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/octet-stream', 'x-viewer': manager.sessionId, 'x-vigie-request': 'test' },
  });
  return { status: response.status, body: (await response.json().catch(() => null)) as Record<string, unknown> & { id: string } };
};
const get = async <T>(path: string) => (await app.fetch(manager, path)).json() as Promise<T>;
/** All that stays of imports, once the files themselves are gone. */
const kept = async () => JSON.stringify(await db.dataSource.query(
  `SELECT (SELECT json_agg(i) FROM report_import i) AS imports, (SELECT json_agg(m) FROM import_memory m) AS memory, (SELECT json_agg(o) FROM outbox_event o) AS events`));
const statusOf = async (id: string) => (await app.get(ReadImports).find(manager, id)).status;

const WHO = /Diallo|Aminata|06 12 34 56 78|9912345678/;
const HEADER = 'Préfecture;Date des faits;Public;Titre détenu;Difficultés;Dossier de Mme Aminata Diallo;Tél. 06 12 34 56 78';
const FIELDS = ['siteCode', 'occurredOn', 'audience', 'stayDocument', 'difficulties', 'narrative', null];

it('keeps nothing that tells who someone is, of headers nor of cells, at any stage of an import', async () => {
  const { body: { id } } = await send('/imports', `${HEADER}\nRhône;02/03/2026;Mme Aminata Diallo, étranger 9912345678;API;Retard;x;y\nRhône;03/03/2026;Réfugié;API;Retard;x;y`);
  const { columns } = await get<ImportColumns>(`/imports/${id}/columns`);
  expect(JSON.stringify(columns.map(({ header }) => header))).not.toMatch(WHO);
  const mapping = { columns: Object.fromEntries(columns.map(({ header }, at) => [header, FIELDS[at]])), constants: {}, values: {} };
  const { body: values } = await send(`/imports/${id}/values`, mapping);
  expect(JSON.stringify(values)).not.toMatch(WHO);
  const forged = { ...mapping, columns: { ...mapping.columns, 'M. Aminata Diallo': null }, values: { audience: { 'Mme Aminata Diallo, étranger 9912345678': 'BPI', Réfugié: 'BPI' } } };
  expect((await send(`/imports/${id}/check`, { mapping: forged })).status).toBe(201);
  expect(await kept()).not.toMatch(WHO);
  await app.get(RunImport).execute(id);
  expect(await app.get(ReadImports).find(manager, id)).toMatchObject({ status: 'CHECKED', counts: { added: 1, bad: 1 } });
  await send(`/imports/${id}/run`);
  await app.get(RunImport).execute(id);
  expect(await statusOf(id)).toBe('DONE');
  expect((await app.get(ReadImports).find(manager, id)).mapping).toBeNull();
  await app.get(UndoImport).execute(manager, id);
  expect(await kept()).not.toMatch(WHO);
});

it('takes no usual name of a column for somebody', () => {
  const words = Object.values(HEADER_WORDS).flatMap((names) => names ?? []);
  const shown = headersOf([...new Set(words)]);
  expect(shown).toEqual([...new Set(words)]);
  expect(headersOf(['Nom', 'Prénom', 'Date de naissance', 'Référent·e'])).toEqual(['Nom', 'Prénom', 'Date de naissance', 'Référent·e']);
});

it('answers no address, header or mapping with a fault of its own', async () => {
  const { body: { id } } = await send('/imports', `Préfecture;Date des faits;Public;Titre détenu;Difficultés;constructor;__proto__;${'A'.repeat(199)}😀;N\u0085EL\nRhône;02/03/2026;constructor;API;Retard;a;b;c;d`);
  const { columns } = await get<ImportColumns>(`/imports/${id}/columns`);
  expect(columns.map(({ header }) => header).slice(5)).toEqual(['constructor', '__proto__', `${'A'.repeat(199)}😀`, 'N EL']);
  const mapping = { columns: Object.fromEntries(columns.map(({ header }, at) => [header, FIELDS[at] ?? null])), constants: {}, values: { audience: { constructor: 'BPI' } } };
  expect((await send(`/imports/${id}/values`, { ...mapping, columns: Object.fromEntries(Object.entries(mapping.columns).filter(([header]) => header !== 'constructor')) })).status).toBe(201);
  for (const bad of ['\0', '\ud800']) {
    for (const wrong of [{ columns: { ...mapping.columns, [`x${bad}`]: null } }, { values: { audience: { [`a${bad}`]: 'BPI' } } }, { values: { audience: { a: bad } } }]) {
      expect((await send(`/imports/${id}/check`, { mapping: { ...mapping, ...wrong } })).status).toBe(409);
    }
  }
  for (const path of ['%00', '..%2f', '%ED%A0%80', 'x'.repeat(2_000)]) {
    expect((await app.fetch(manager, `/imports/${path}`)).status).toBeLessThan(500);
    for (const act of ['check', 'run', 'undo', 'values']) expect((await send(`/imports/${path}/${act}`, { mapping, ...mapping })).status).toBeLessThan(500);
  }
  const polluted = `{"mapping":{"columns":{"Public":"audience"},"constants":{},"values":{"__proto__":{"polluted":"yes"},"constructor":{"a":"b"}}}}`;
  expect((await send(`/imports/${id}/check`, polluted)).status).toBe(409);
  expect((await send(`/imports/${id}/check`, { mapping })).status).toBe(201);
  await app.get(RunImport).execute(id);
  expect(await app.get(ReadImports).find(manager, id)).toMatchObject({ status: 'CHECKED', counts: { added: 1, bad: 0 } });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
