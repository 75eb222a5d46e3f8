import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { EXPORT_COLUMNS, exportColumnsOf } from '@vigie/contracts';
import { QUEUE_STORES, type RehearsedStore } from '@vigie/pipeline/rehearsal';
import { reportRows } from '@vigie/testing';
import { ABNORMAL_EXPORT_DOWNLOADS } from './download/download-export';
import { ReadExports } from './read-exports/read-exports';
import { exportsProgram, type ExportsProgram, type Person } from './rehearsal/exports-program';

const PURPOSE = 'préparer la réunion avec la préfecture';
const STAFF_COLUMNS = exportColumnsOf(false);
const detail = (wish: object = {}) => ({ kind: 'DETAIL', format: 'CSV', columns: STAFF_COLUMNS, purpose: PURPOSE, ...wish });

describe.each(QUEUE_STORES)('exports, with the queue on $name', ({ start }) => {
  let store: RehearsedStore;
  let program: ExportsProgram;

  beforeAll(async () => {
    store = await start();
    program = await exportsProgram(store.queueUrl);
    const { db, lyon, beside, paris } = program;
    await reportRows(db.dataSource,
      { structure: lyon, narrative: '=HYPERLINK("http://x.test";"ici")\nDeuxième ligne ; suite', testimony: 'témoignage planté de Lyon', caseCode: 'LYON-CASE' },
      { structure: beside, narrative: 'récit planté du voisin', testimony: 'témoignage planté du voisin', caseCode: 'VOIS-CASE', rights: ['CAF', 'EMPLOYMENT'] },
      { structure: paris, siteCode: 'P75', narrative: 'récit planté de Paris', caseCode: 'PARI-CASE' });
    await db.dataSource.query(`UPDATE structure SET name = CASE id WHEN $1 THEN 'Maison de Lyon' WHEN $2 THEN 'Maison voisine' ELSE 'Maison de Paris' END`, [lyon.id, beside.id]);
  });
  afterAll(async () => {
    await program.close();
    await store.stop();
  });

  const acts = (id: string) => program.db.dataSource.query<{ action: string; purpose: string | null; by: string }[]>('SELECT action, purpose, account_id AS by FROM audit_entry WHERE subject_id = $1 ORDER BY id', [id]);

  it('are asked for a purpose, made by a job that carries an id, and audited when asked and when taken', async () => {
    const made = await program.made('ara', detail());
    expect(made).toMatchObject({ state: 'DONE', done: 2, total: 2, failure: null });
    expect(await program.db.dataSource.query(`SELECT payload FROM outbox_event WHERE kind = 'export.asked' ORDER BY id DESC LIMIT 1`)).toEqual([{ payload: { exportId: made.id } }]);
    const file = await program.download('ara', made.id);
    expect(createHash('sha256').update(file).digest('hex')).toBe(made.sha256);
    expect(file).toHaveLength(made.bytes!);
    const lines = file.toString().split('\r\n');
    expect(lines[0]).toBe(`\uFEFF# Vigie, Signalements, export ${made.id}, empreinte ${made.mark}. Usage interne du responsable de traitement. Ne pas diffuser\u00a0: chaque export et chaque téléchargement sont journalisés.`);
    expect(lines[1]).toMatch(/^Référence;Statut;/);
    expect(lines).toHaveLength(5);
    expect(lines.slice(2).join('\n')).toMatch(/;Reçu;Alléguée;2026-03-02;2026-03-02;2026-03-10;Auvergne-Rhône-Alpes;69;Rhône;/);
    const by = program.accounts.ara.id;
    expect(await acts(made.id)).toEqual([{ action: 'EXPORT_ASKED', purpose: PURPOSE, by }, { action: 'EXPORT_DOWNLOADED', purpose: `CSV 2 ${made.sha256!.slice(0, 12)}`, by }]);
  });

  it('hold what their owner may see and nothing of others, whatever the columns', async () => {
    const said = async (person: Person, wish: object = {}) => (await program.download(person, (await program.made(person, detail(wish))).id)).toString();
    const [ara, idf, national, manager] = [await said('ara'), await said('idf'), await said('national'), await said('manager', { columns: EXPORT_COLUMNS })];
    expect([ara, idf, national, manager].map((text) => ['Maison de Lyon', 'Maison voisine', 'Maison de Paris'].filter((name) => text.includes(name)).length)).toEqual([2, 1, 3, 1]);
    expect(manager).toContain('LYON-CASE');
    for (const text of [ara, idf, national]) expect(text).not.toMatch(/-CASE|récit planté|témoignage planté|HYPERLINK/);
    expect(manager).not.toMatch(/témoignage planté|VOIS-CASE|PARI-CASE|voisin/);
    // A text is a text, with its line feed and its semicolon.
    expect(manager).toContain('"\'=HYPERLINK(""http://x.test"";""ici"")\nDeuxième ligne ; suite"');
  });

  it('are nobody else\'s, neither to see nor to take, nor to cancel', async () => {
    const { id } = await program.made('ara', detail());
    for (const person of ['national', 'idf', 'manager'] as const) {
      expect((await program.list(person)).map((one) => one.id)).not.toContain(id);
      await expect(program.download(person, id)).rejects.toThrow('status 404');
      expect(await program.people[person].refusal('mutation ($id: ID!) { cancelExport(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    }
    for (const person of ['reporter', 'admin'] as const) {
      await expect(program.ask(person, detail())).rejects.toThrow('FORBIDDEN');
      await expect(program.download(person, id)).rejects.toThrow('status 403');
    }
    // The second wall: the filters of the program away, PostgreSQL gives none.
    const scope = { kind: 'NATION', accountId: program.accounts.national.id } as const;
    expect(await program.db.tx.run(scope, (manager) => manager.query('SELECT id FROM export_job WHERE account_id <> $1', [scope.accountId]))).toEqual([]);
    expect(await program.db.tx.run(scope, (manager) => manager.query('SELECT id FROM export_download WHERE account_id <> $1', [scope.accountId]))).toEqual([]);
    const reporter = { kind: 'STRUCTURE', accountId: program.accounts.reporter.id, structureId: program.lyon.id } as const;
    await expect(program.db.tx.run(reporter, (manager) => manager.query(
      `INSERT INTO export_job (id, account_id, structure_id, kind, format, columns, filter, purpose, mark, asked_at, moved_at) VALUES (gen_random_uuid(), $1, $2, 'DETAIL', 'CSV', '{REFERENCE}', '{}', 'pour une réunion', 'x', now(), now())`, [reporter.accountId, reporter.structureId]))).rejects.toThrow(/row-level security/);
  });

  it.each([
    ['PURPOSE', 'ara', { purpose: 'court' }], ['PURPOSE', 'manager', { purpose: null }], ['PURPOSE', 'ara', { purpose: 'pour Mme Diallo, 06 12 34 56 78' }], ['COLUMNS', 'ara', { columns: [] }], ['COLUMNS', 'ara', { columns: ['NARRATIVE'] }],
    ['COLUMNS', 'national', { columns: ['CASE_CODE'] }], ['FORMAT', 'ara', { format: 'GEOJSON' }], ['FILTER', 'ara', { filter: { q: 'diallo@exemple.fr' } }], ['TERRITORY', 'ara', { filter: { regionCode: '11' } }], ['TERRITORY', 'ara', { filter: { siteCode: 'P75' } }],
    ['DAYS', 'ara', { filter: { occurredFrom: '2026-03-02', occurredTo: '2026-03-01' } }], ['DAYS', 'ara', { filter: null, queue: { occurredFrom: '2026-03-02', occurredTo: '2026-03-01' } }],
    ...[{ status: 'REJECTED' }, { status: 'SUBMITTED' }, { exceptStatus: 'RESOLVED' }, { q: 'VIG-' }].map((filter) => ['STATUS', 'ara', { kind: 'TERRITORIES', level: 'REGION', filter: { occurredFrom: '2026-01-01', occurredTo: '2026-01-31', ...filter } }] as const),
    ['MONTHS', 'ara', { kind: 'TERRITORIES', level: 'REGION', filter: { occurredFrom: '2026-01-02', occurredTo: '2026-01-31' } }], ['MONTHS', 'ara', { kind: 'TERRITORIES', level: 'REGION', filter: { occurredFrom: '2026-03-01', occurredTo: '2026-03-31' } }],
  ] as const)('are refused for their %s, in French, and leave nothing', async (reason, person, wish) => {
    const before = await program.list(person);
    expect(await program.ask(person, detail(wish))).toMatchObject({ __typename: 'ExportRefused', reason, message: expect.stringMatching(/[a-zé]{4}/) });
    expect(await program.list(person)).toEqual(before);
  });

  it('take the filter of the list', async () => {
    const made = await program.made('national', detail({ filter: { departmentCode: '69', right: 'EMPLOYMENT', status: '' } }));
    expect(made).toMatchObject({ done: 1, total: 1 });
    expect((await program.download('national', made.id)).toString()).toContain('Maison voisine');
  });

  it('take the queue as staff have narrowed it, with marks that the list knows nothing of, and the log keeps by what', async () => {
    const { db, accounts } = program;
    const [{ id: report, reference }] = await db.dataSource.query<[{ id: string; reference: string }]>(`SELECT id, reference FROM report WHERE case_code = 'VOIS-CASE'`);
    await db.dataSource.query(`INSERT INTO report_tag (report_id, tag, tagged_at) VALUES ($1, 'e-photo', now())`, [report]);
    await db.dataSource.query(`INSERT INTO report_assignment (report_id, account_id, account_name, assigned_at) VALUES ($1, $2, 'Camille', now())`, [report, accounts.ara.id]);
    for (const queue of [{ tag: 'e-photo' }, { charge: 'MINE' }, { part: 'ALL', words: 'photo', charge: 'MINE', departmentCode: '69' }]) {
      const made = await program.made('ara', detail({ queue }));
      expect(made).toMatchObject({ state: 'DONE', done: 1, total: 1 });
      expect((await program.download('ara', made.id)).toString()).toContain(`${reference};`);
    }
    expect(await program.made('ara', detail({ queue: { charge: 'NOBODY' } }))).toMatchObject({ done: 1 });
    // Of another region, the same criteria give nothing.
    expect(await program.made('idf', detail({ queue: { tag: 'e-photo' } }))).toMatchObject({ state: 'DONE', done: 0 });
    const made = await program.made('ara', detail({ queue: { part: 'ALL', tag: 'e-photo', words: 'photo', answered: false } }));
    expect((await acts(made.id))[0]).toMatchObject({ action: 'EXPORT_ASKED', purpose: `${PURPOSE} · part=ALL, tag, words` });
    expect(await program.ask('manager', detail({ columns: EXPORT_COLUMNS, queue: {} }))).toMatchObject({ reason: 'QUEUE' });
    expect(await program.ask('ara', detail({ filter: {}, queue: {} }))).toMatchObject({ reason: 'FILTER' });
    expect(await program.ask('ara', detail({ queue: { words: 'Mme Fatoumata Diallo' } }))).toMatchObject({ reason: 'FILTER' });
    expect(await program.ask('ara', detail({ queue: { anomalyId: 'x' } }))).toMatchObject({ reason: 'FILTER' });
    await db.dataSource.query('DELETE FROM report_tag; DELETE FROM report_assignment');
  });

  it('lie sealed, and are gone after seven days with the words of their filter; the nation is told of an account that takes very many', async () => {
    const made = await program.made('manager', detail({ columns: EXPORT_COLUMNS, filter: { q: 'LYON-CASE' } }));
    expect(made.done).toBe(1);
    for (const bytes of program.stored()) expect(bytes.includes('Deuxième ligne')).toBe(false);
    for (let i = 0; i < ABNORMAL_EXPORT_DOWNLOADS; i += 1) await program.download('manager', made.id);
    expect(await program.db.dataSource.query(`SELECT DISTINCT payload ->> 'kind' AS kind, payload -> 'to' AS to, payload ->> 'once' AS once FROM outbox_event WHERE kind = 'notice.given'`)).toEqual([{ kind: 'DOWNLOAD_VOLUME', to: { nation: true }, once: expect.stringContaining(program.accounts.manager.id) }]);
    program.clock.pass(7, 'days');
    await expect(program.download('manager', made.id)).rejects.toThrow(/status 40[14]/);
    const viewer = { account: { id: program.accounts.manager.id }, role: 'STRUCTURE_MANAGER', scope: { kind: 'STRUCTURE', accountId: program.accounts.manager.id, structureId: program.lyon.id } } as Viewer;
    expect((await program.program.app.get(ReadExports, { strict: false }).list(viewer)).find(({ id }) => id === made.id)).toMatchObject({ state: 'EXPIRED' });
    const { ClearExports } = await import('./clear-exports/clear-exports');
    expect(await program.program.app.get(ClearExports, { strict: false }).execute()).toBeGreaterThan(0);
    expect(program.stored().length).toBe(0);
    expect(await program.db.dataSource.query('SELECT state, filter FROM export_job WHERE id = $1', [made.id])).toEqual([{ state: 'EXPIRED', filter: {} }]);
  });
});
