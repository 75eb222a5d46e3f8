import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportRows, type Browser } from '@vigie/testing';
import { triageProgram, type TriageProgram } from '../rehearsal/triage-program';

let t: TriageProgram;
let lyon: string;
let grenoble: string;
beforeAll(async () => {
  t = await triageProgram();
  [lyon, grenoble] = (await reportRows(t.db.dataSource,
    { structure: t.structure, difficulties: ['RENEWAL_LATE'], rights: ['CAF'], narrative: 'La plateforme mentionne un dirigeable.', testimony: 'Un sous-marin attendait.' },
    { structure: t.structure, siteCode: 'P38', difficulties: ['ACCOUNT_CREATION_BLOCKED'], rights: [] })) as [string, string];
  await t.regional.call('mutation ($r: [AimedReport!]!) { tagReports(reports: $r, tag: "réunion DDETS") { __typename } }', { r: [{ id: grenoble }] });
  await t.regional.call('mutation ($id: ID!) { commentReport(reportId: $id, body: "Les photographies refusées par le téléservice", internal: true) { __typename } }', { id: lyon });
});
afterAll(() => t.close());

const found = async (who: Browser, words: string): Promise<string[]> =>
  (await who.call<{ triageQueue: { items: { report: { id: string } }[] } }>('query ($words: String!) { triageQueue(filter: { words: $words, part: ALL }) { items { report { id } } } }', { words })).data!.triageQueue.items.map(({ report: { id } }) => id).sort();

it('finds by the words of notes, unaccented and stemmed, and by tags', async () => {
  expect(await found(t.regional, 'photographie')).toEqual([lyon]);
  expect(await found(t.regional, 'REFUSEE photographies')).toEqual([lyon]);
  expect(await found(t.regional, 'reunions')).toEqual([grenoble]);
  expect(await found(t.regional, 'de la')).toEqual([lyon, grenoble].sort());
  expect(await found(t.regional, 'photographie reunion')).toEqual([]);
});

it('finds a word in either number, also where the stemmer leaves its plural alone', async () => {
  await t.regional.call('mutation ($id: ID!) { commentReport(reportId: $id, body: "Un refus, deux lieux", internal: true) { __typename } }', { id: grenoble });
  // « Emploi perdu, suspendu ou non reconduit » is a label; of the messages, one says « lieux ».
  const [employment] = await reportRows(t.db.dataSource, { structure: t.structure, difficulties: ['RENEWAL_LATE'], rights: ['EMPLOYMENT'] });
  for (const words of ['emploi perdu', 'emplois perdus', 'EMPLOIS', 'perdus']) expect([words, await found(t.regional, words)]).toEqual([words, [employment]]);
  for (const words of ['lieu', 'lieux', 'refus']) expect([words, await found(t.regional, words)]).toEqual([words, [grenoble]]);
  await t.db.dataSource.query('DELETE FROM report WHERE id = $1', [employment]);
});

it('finds by coded answers in the words of their labels, by places and by reference', async () => {
  expect(await found(t.regional, 'grenoble')).toEqual([grenoble]);
  expect(await found(t.regional, 'isère')).toEqual([grenoble]);
  expect(await found(t.regional, 'allocation')).toEqual([lyon]);
  const [{ reference }] = await t.db.dataSource.query<[{ reference: string }]>('SELECT reference FROM report WHERE id = $1', [lyon]);
  expect(await found(t.regional, reference.toLowerCase())).toEqual([lyon]);
});

it('finds nothing by what people wrote of a situation, nor in another territory', async () => {
  expect(await found(t.regional, 'dirigeable')).toEqual([]);
  expect(await found(t.regional, 'sous-marin')).toEqual([]);
  expect(await found(t.elsewhere, 'photographie')).toEqual([]);
  expect(await found(t.regional, `' | 'x & ( \0`)).toEqual([]);
  expect(await t.reporter.refusal('{ triageQueue(filter: { words: "photographie" }) { total } }')).toBe('FORBIDDEN');
});

it('goes by the index of messages', async () => {
  const plan = await t.db.tx.run({ kind: 'SYSTEM' }, async (m) => {
    await m.query('SET LOCAL enable_seqscan = off');
    return m.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN SELECT report_id FROM report_comment WHERE removed_at IS NULL AND to_tsvector('vigie_french', body) @@ plainto_tsquery('vigie_french', 'photo')`);
  });
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('report_comment_words_idx');
});

it('keeps searches of one’s own under a name, and none that names somebody', async () => {
  const save = async (who: Browser, name: string, address = 'file=non-regles&departement=69') =>
    (await who.call<{ saveSearch: { __typename: string; id?: string } }>('mutation ($name: String!, $address: String!) { saveSearch(name: $name, address: $address) { __typename ... on SavedSearch { id } ... on SaveSearchRefused { message } } }', { name, address })).data!.saveSearch;
  const list = async (who: Browser) => (await who.call<{ savedSearches: { name: string; address: string }[] }>('{ savedSearches { name address } }')).data!.savedSearches;
  const { id } = await save(t.regional, '  Rhône   non réglé ');
  await save(t.regional, 'Rhône non réglé', 'file=tous');
  expect(await list(t.regional)).toEqual([{ name: 'Rhône non réglé', address: 'file=tous' }]);
  expect(await list(t.colleague)).toEqual([]);
  expect(await save(t.regional, 'Mme Fatoumata Diallo')).toMatchObject({ __typename: 'SaveSearchRefused' });
  expect(await save(t.regional, 'Une recherche', 'mots=Mme+Fatoumata+Diallo')).toMatchObject({ __typename: 'SaveSearchRefused' });
  expect(await t.colleague.refusal('mutation ($id: ID!) { removeSearch(id: $id) }', { id })).toBe('NOT_FOUND');
  await t.regional.call('mutation ($id: ID!) { removeSearch(id: $id) }', { id });
  expect(await list(t.regional)).toEqual([]);
});
