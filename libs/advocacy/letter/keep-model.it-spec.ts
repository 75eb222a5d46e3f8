import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { SetClock, aNational, aRegional, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { advocacyEntities } from '../persistence/dossier.entities';
import { KeepModel } from './keep-model';
import { DEFAULT_LETTERHEAD } from './template.fr';

let db: TestDatabase;
let national: Viewer;
let regional: Viewer;
let keep: KeepModel;
const letterhead = DEFAULT_LETTERHEAD.national;

beforeAll(async () => {
  const clock = new SetClock();
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...advocacyEntities]);
  await layReference(db);
  [national, regional] = [await aNational(db.dataSource), await aRegional(db.dataSource, 'ARA')];
  keep = new KeepModel(db.tx, new CatalogueService(db.tx, clock), clock);
});
afterAll(() => db.close());

it.each([
  ['TEMPLATE_BROKEN', 'Soit {{right/NOWHERE/share}}.', /right\/NOWHERE\/share/], ['TEMPLATE_BROKEN', 'Soit {{reports}} et {{difficulty/group-GONE}}.', /group-GONE/],
  ['TEMPLATE_LENGTH', ' ', /texte/], ['IDENTIFIES', 'La situation de Mme Traoré, 06 12 34 56 78.', /désigner une personne/],
])('refuses a template with a word, and keeps the one there was: %s', async (reason, template, words) => {
  const before = await keep.read(national, null);
  expect(await keep.save(national, null, before.revision, { letterhead, template })).toMatchObject({ kind: 'REFUSED', reason, message: expect.stringMatching(words) });
  expect(await keep.read(national, null)).toEqual(before);
});

it('keeps a template that quotes figures there may be, each region its own', async () => {
  expect(await keep.save(regional, '84', 0, { letterhead, template: 'Soit **{{reports}} situations**, de {{structures}} structures.' })).toMatchObject({ revision: 1 });
  expect(await keep.save(regional, '84', 0, { letterhead, template: 'Autre.' })).toMatchObject({ kind: 'REFUSED', reason: 'CHANGED' });
  expect((await keep.read(national, null)).revision).toBe(0);
  await expect(keep.save(regional, '11', 0, { letterhead, template: 'x' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});
