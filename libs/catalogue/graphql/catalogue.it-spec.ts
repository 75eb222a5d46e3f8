import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEDERATIONS, PREFECTURE_SITES, VOCABULARIES } from '@vigie/reference';
import { aStructure, anAccount, graphqlProgram, layReference, SetClock, testDatabase, type Browser, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { CatalogueModule } from '../catalogue.module';
import { CatalogueService } from '../catalogue.service';

const SET = `mutation ($code: String!, $regionCodes: [String!]!) { setFederationTerritory(code: $code, regionCodes: $regionCodes) {
  __typename ... on Federation { code regionCodes } ... on TerritoryRefused { message } } }`;
const PUBLISH = `mutation ($changes: [VocabularyChangeInput!]!, $note: String) { publishVocabulary(changes: $changes, note: $note) {
  __typename ... on VocabularyPublished { version } ... on VocabularyRefused { message errors { index field code message } } } }`;
const RIGHTS = 'query ($version: Int) { catalogue { version vocabularies(version: $version) { name extensible terms { code label retiredInVersion } } } }';

let db: TestDatabase;
let program: GraphqlProgram;
let national: Browser;
let admin: Browser;
let regional: Browser;
let reporter: Browser;
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [CatalogueModule], clock });
  const structure = await aStructure(db.dataSource);
  national = await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
  admin = await program.browserOf(await anAccount(db.dataSource, { role: 'ADMIN' }));
  regional = await program.browserOf(await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'IDF' }));
  reporter = await program.browserOf(await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id }));
});
afterAll(async () => { await program.close(); await db.close(); });

interface Terms { catalogue: { version: number; vocabularies: { name: string; extensible: boolean; terms: { code: string; label: string; retiredInVersion: number | null }[] }[] } }
const rights = async (version: number | null = null) => {
  const { data } = await reporter.call<Terms>(RIGHTS, { version });
  return { version: data!.catalogue.version, terms: data!.catalogue.vocabularies.find(({ name }) => name === 'rightsLost')!.terms };
};
const territory = async (browser: Browser, code: string, regionCodes: string[]) => (await browser.call<{ setFederationTerritory: object }>(SET, { code, regionCodes })).data!.setFederationTerritory;
const publish = async (changes: object[]) => (await national.call<{ publishVocabulary: Record<string, unknown> }>(PUBLISH, { changes })).data!.publishVocabulary;

it('gives everyone signed in the whole catalogue, and nobody else', async () => {
  const query = '{ catalogue { version regions { code name } departments { code regionCode } sites { code kind communeName } federations { code regionCodes } vocabularies { name terms { code } } } }';
  const { data } = await reporter.call<{ catalogue: Record<string, unknown[]> }>(query);
  const { catalogue } = data!;
  expect([catalogue.regions, catalogue.departments, catalogue.sites, catalogue.federations, catalogue.vocabularies].map((list) => list!.length)).toEqual([18, 101, PREFECTURE_SITES.length, FEDERATIONS.length, Object.keys(VOCABULARIES).length]);
  expect(catalogue.sites![0]).toEqual({ code: 'P01', kind: 'PREFECTURE', communeName: 'Bourg-en-Bresse' });
  expect(await program.browser().refusal(query)).toBe('UNAUTHENTICATED');
});

it('moves a region from one federation to another, for national staff and administrators only', async () => {
  expect(await territory(national, 'BFC', ['27', '44'])).toEqual({ __typename: 'TerritoryRefused', message: 'La région Grand Est relève déjà de FAS Grand Est. Retirez-la d’abord de son territoire.' });
  expect(await territory(admin, 'GES', [])).toEqual({ __typename: 'Federation', code: 'GES', regionCodes: [] });
  expect(await territory(national, 'BFC', ['44', '27', '44'])).toEqual({ __typename: 'Federation', code: 'BFC', regionCodes: ['27', '44'] });
  expect(await territory(national, 'BFC', ['27', '99'])).toEqual({ __typename: 'TerritoryRefused', message: 'Aucune région ne porte le code 99.' });
  expect(await national.refusal(SET, { code: 'XXX', regionCodes: [] })).toBe('NOT_FOUND');
  for (const browser of [regional, reporter]) expect(await browser.refusal(SET, { code: 'IDF', regionCodes: ['11', '32'] })).toBe('FORBIDDEN');
});

it('takes effect on the next request of the federation’s accounts', async () => {
  const seen = async () => (await regional.call<{ me: { federation: { regionCodes: string[] } } }>('{ me { federation { regionCodes } } }')).data!.me.federation.regionCodes;
  expect(await seen()).toEqual(['11']);
  await territory(national, 'IDF', ['11', '01']);
  expect(await seen()).toEqual(['01', '11']);
  const [entry] = await db.dataSource.query(`SELECT subject_id, purpose FROM audit_entry WHERE action = 'TERRITORY_CHANGED' ORDER BY id DESC LIMIT 1`);
  expect(entry).toEqual({ subject_id: 'IDF', purpose: '01,11' });
});

it('lets one federation have a region when two are given it at once', async () => {
  const answers = await Promise.all(['NOR', 'HDF', 'PDL', 'CVL'].map((code) => territory(national, code, ['02'])));
  expect(answers.filter((answer) => '__typename' in answer && answer.__typename === 'Federation')).toHaveLength(1);
  expect(answers.filter((answer) => '__typename' in answer && answer.__typename === 'TerritoryRefused')).toHaveLength(3);
  expect(await db.dataSource.query(`SELECT count(*)::int AS n FROM federation_region WHERE region_code = '02'`)).toEqual([{ n: 1 }]);
});

it('publishes a version: added, renamed and retired terms, with the words of the version before still readable', async () => {
  const before = await rights();
  expect(await publish([
    { action: 'ADD', vocabulary: 'rightsLost', code: 'SCHOOL', label: 'Inscription scolaire' },
    { action: 'RELABEL', vocabulary: 'rightsLost', code: 'TAX', label: 'Impôts' },
    { action: 'RETIRE', vocabulary: 'rightsLost', code: 'MONEY_TRANSFER' },
  ])).toEqual({ __typename: 'VocabularyPublished', version: before.version + 1 });
  const after = await rights();
  expect(after.version).toBe(before.version + 1);
  const term = (code: string, { terms } = after) => terms.find((one) => one.code === code);
  expect(term('SCHOOL')).toMatchObject({ label: 'Inscription scolaire', retiredInVersion: null });
  expect(term('TAX')?.label).toBe('Impôts');
  expect(term('MONEY_TRANSFER')).toEqual({ code: 'MONEY_TRANSFER', label: 'Envoi d\'argent', retiredInVersion: after.version });
  expect(after.terms.at(-1)?.code).toBe('OTHER');
  const old = await rights(before.version);
  expect(old.terms).toEqual(before.terms);
  expect(term('TAX', old)?.label).toBe('Déclaration de revenus');
});

it('keeps what each version changed, who published it, when and why, for national staff', async () => {
  const VERSIONS = '{ vocabularyVersions { version publishedByName note changes { vocabulary code action before after } } }';
  await national.call(PUBLISH, { changes: [{ action: 'RELABEL', vocabulary: 'rightsLost', code: 'CAF', label: 'Droits CAF' }, { action: 'ADD', vocabulary: 'rightsLost', code: 'BANK', label: 'Compte bancaire' }], note: 'Mots du comité.' });
  const { data } = await national.call<{ vocabularyVersions: { version: number; changes: object[] }[] }>(VERSIONS);
  const [latest, ...older] = data!.vocabularyVersions;
  expect(latest).toEqual({
    version: (await rights()).version, publishedByName: expect.any(String), note: 'Mots du comité.',
    changes: [{ vocabulary: 'rightsLost', code: 'BANK', action: 'ADD', before: null, after: 'Compte bancaire' }, { vocabulary: 'rightsLost', code: 'CAF', action: 'RELABEL', before: 'Droits à la CAF (allocations, APL, RSA…)', after: 'Droits CAF' }],
  });
  expect(older.at(0)?.changes).toContainEqual({ vocabulary: 'rightsLost', code: 'MONEY_TRANSFER', action: 'RETIRE', before: 'Envoi d\'argent', after: null });
  expect(older.at(-1)).toEqual({ version: 1, publishedByName: null, note: null, changes: [] });
  for (const browser of [admin, regional, reporter]) expect(await browser.refusal(VERSIONS)).toBe('FORBIDDEN');
});

it('refuses a bad change in French, and then publishes none of them', async () => {
  const { version } = await rights();
  expect(await publish([{ action: 'ADD', vocabulary: 'rightsLost', code: 'FINE', label: 'Convenable' }, { action: 'ADD', vocabulary: 'rightsLost', code: 'CAF', label: 'Encore' }])).toEqual({
    __typename: 'VocabularyRefused', message: 'Ces changements ne peuvent pas être publiés. Rien n’a été modifié.',
    errors: [{ index: 1, field: 'code', code: 'CODE_TAKEN', message: 'Ce code existe déjà dans ce vocabulaire.' }],
  });
  expect((await rights()).version).toBe(version);
  for (const browser of [admin, regional, reporter]) expect(await browser.refusal(PUBLISH, { changes: [] })).toBe('FORBIDDEN');
  expect(await national.refusal(RIGHTS, { version: 999 })).toBe('BAD_USER_INPUT');
});

it('numbers publications made at once one after the other', async () => {
  const { version } = await rights();
  const results = await Promise.all(Array.from({ length: 5 }, (_, n) => publish([{ action: 'ADD', vocabulary: 'rightsLost', code: `AT_ONCE_${n}`, label: `En même temps ${n}` }])));
  expect(results.map((result) => result.version).sort()).toEqual([1, 2, 3, 4, 5].map((step) => version + step));
});

it('is known to another process within a second', async () => {
  const other = new CatalogueService(db.tx, clock);
  const known = await other.currentVersion();
  await publish([{ action: 'RELABEL', vocabulary: 'rightsLost', code: 'DALO', label: 'Recours DALO' }]);
  clock.pass(1, 'seconds');
  expect((await other.vocabularies()).version).toBe(known + 1);
});

it('stands behind a second wall: no scope but the nation’s writes words, and none rewrites them', async () => {
  const writes = [`INSERT INTO vocabulary_version (version, published_by) VALUES (999, vigie_account())`, `UPDATE vocabulary_term SET retired_in_version = since_version + 1 WHERE code = 'CAF'`];
  const { regionCodes, ...place } = { accountId: crypto.randomUUID(), federationCode: 'IDF', structureId: crypto.randomUUID(), regionCodes: ['11'] };
  for (const scope of [{ kind: 'REGION', regionCodes, ...place }, { kind: 'STRUCTURE', ...place }, { kind: 'OPERATIONS', ...place }] as const) {
    await expect(db.tx.run(scope, (m) => m.query(writes[0]!))).rejects.toThrow(/row-level security/);
    expect((await db.tx.run(scope, (m) => m.query(`WITH done AS (${writes[1]} RETURNING 1) SELECT count(*)::int AS n FROM done`)))[0].n).toBe(0);
    if (scope.kind !== 'OPERATIONS') await expect(db.tx.run(scope, (m) => m.query(`INSERT INTO federation_region VALUES ('03', 'IDF')`))).rejects.toThrow(/row-level security/);
  }
  await expect(db.tx.run({ kind: 'NATION', ...place }, (m) => m.query(`UPDATE vocabulary_term SET label = 'x'`))).rejects.toThrow(/permission denied/);
  await expect(db.tx.run({ kind: 'NATION', ...place }, (m) => m.query('DELETE FROM vocabulary_term'))).rejects.toThrow(/permission denied/);
  expect(await db.tx.run({ kind: 'ANONYMOUS' }, (m) => m.query('SELECT * FROM region'))).toEqual([]);
});
