import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { monitoringEntities } from '../persistence/monitoring-entities';
import { SavedViews } from './saved-views';

let db: TestDatabase;
let views: SavedViews;
let regional: Viewer;
let national: Viewer;

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...monitoringEntities]);
  await layReference(db);
  views = new SavedViews(db.tx, new SetClock());
  regional = await aRegional(db.dataSource, 'ARA');
  national = await aNational(db.dataSource);
});
afterAll(() => db.close());

it('keeps a view under a name, renames it, removes it, and gives it to nobody else', async () => {
  const saved = await views.save(regional, '  CAF   par préfecture ', 'lignes=prefecture&droit=CAF');
  if (saved.kind === 'REFUSED') throw new Error(saved.reason);
  expect(await views.list(regional)).toMatchObject([{ name: 'CAF par préfecture', address: 'lignes=prefecture&droit=CAF' }]);
  expect(await views.list(national)).toEqual([]);
  await expect(views.rename(national, saved.view.id, 'À moi')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(views.remove(national, saved.view.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await views.rename(regional, saved.view.id, 'CAF')).toMatchObject({ kind: 'SAVED', view: { name: 'CAF' } });
  expect(await views.save(regional, 'CAF', 'lignes=droit')).toMatchObject({ kind: 'REFUSED', reason: 'NAME_TAKEN' });
  expect(await views.remove(regional, saved.view.id)).toBe(true);
  expect(await views.list(regional)).toEqual([]);
});

it('refuses a name that could be somebody’s and an address that is none', async () => {
  expect(await views.save(regional, 'x', 'lignes=droit')).toMatchObject({ kind: 'REFUSED', reason: 'NAME_LENGTH' });
  expect(await views.save(regional, 'Mme Traoré 06 12 34 56 78', 'lignes=droit')).toMatchObject({ kind: 'REFUSED', reason: 'IDENTIFIES' });
  expect(await views.save(regional, 'Une vue', 'https://ailleurs.test/?a=b')).toMatchObject({ kind: 'REFUSED', reason: 'ADDRESS' });
  const structure = await aStructure(db.dataSource);
  await expect(async () => views.list(await aMember(db.dataSource, structure, 'STRUCTURE_MANAGER'))).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});
