import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { FileStore } from '@vigie/evidence';
import { reportRows } from '@vigie/testing';
import { ProduceExportJob } from '../jobs/produce-export.job';
import { exportsProgram, type ExportsProgram } from '../rehearsal/exports-program';

let program: ExportsProgram;
let job: ProduceExportJob;
let store: FileStore;
const detail = { kind: 'DETAIL', format: 'CSV', columns: ['REFERENCE', 'SITE'], purpose: 'une mesure de la préparation' };
const territories = (format: string, level = 'DEPARTMENT') => ({ kind: 'TERRITORIES', format, level, filter: { occurredFrom: '2026-01-01', occurredTo: '2026-02-28' } });

beforeAll(async () => {
  program = await exportsProgram(null);
  job = program.program.app.get(ProduceExportJob, { strict: false });
  store = program.program.app.get(FileStore, { strict: false });
  const { db, lyon, beside, paris } = program;
  const third = [lyon, beside, paris];
  const put = (count: number, siteCode: string) => reportRows(db.dataSource, ...Array.from({ length: count }, (_, i) => ({ structure: third[i % 3]!, siteCode, occurredOn: `2026-0${1 + (i % 2)}-1${i % 9}` })));
  await put(40, 'P69');
  await put(30, 'P75');
  await put(4, 'P38');
  await put(24, 'P42');
  await put(18, 'P01');
});
afterAll(() => program.close());
beforeEach(() => program.db.dataSource.query('DELETE FROM export_job'));

/** A line as if somebody had asked, and no event with it: the test runs the job itself. */
async function asked(person: 'ara' | 'national' | 'manager', wish: object = detail): Promise<string> {
  const { export: made } = await program.ask(person, wish);
  await program.drained();
  await program.db.dataSource.query(`UPDATE export_job SET state = 'QUEUED', run = NULL, pieces = NULL, done = 0, total = NULL WHERE id = $1`, [made!.id]);
  return made!.id;
}
const line = async (id: string) => (await program.db.dataSource.query('SELECT state, done, failure FROM export_job WHERE id = $1', [id]))[0];

/** What happens as the first piece is put away. */
async function whilePutting(act: () => Promise<void>, work: () => Promise<unknown>): Promise<void> {
  const put = store.put.bind(store);
  store.put = async (key, bytes) => { store.put = put; await act(); await put(key, bytes); };
  try { await work(); } finally { store.put = put; }
}

describe('a worker that', () => {
  it('dies in the middle leaves the file to the next attempt, which begins anew', async () => {
    const id = await asked('ara');
    await whilePutting(async () => { throw new Error('the disk went away'); }, () => expect(job.handle({ exportId: id }, { last: false })).rejects.toThrow('the disk went away'));
    expect(await line(id)).toMatchObject({ state: 'QUEUED', done: 0 });
    await job.handle({ exportId: id }, { last: true });
    expect(await line(id)).toMatchObject({ state: 'DONE', done: 86 });
    expect((await program.download('ara', id)).toString().split('\r\n')).toHaveLength(86 + 3);
  });

  it('was killed outright is followed by another, which takes its place and drops what it left', async () => {
    const id = await asked('ara');
    await store.put(`exports/${id}/abandoned/0`, Buffer.from('x'));
    await program.db.dataSource.query(`UPDATE export_job SET state = 'RUNNING', run = gen_random_uuid(), done = 12 WHERE id = $1`, [id]);
    await job.handle({ exportId: id }, { last: false });
    expect(await line(id)).toMatchObject({ state: 'DONE', done: 86 });
    expect(await store.list(`exports/${id}`)).toHaveLength(1);
  });

  it('fails for the last time says so plainly', async () => {
    const id = await asked('ara');
    await whilePutting(async () => { throw new Error('the disk went away'); }, () => expect(job.handle({ exportId: id }, { last: true })).rejects.toThrow());
    expect(await line(id)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('Demandez-le de nouveau') });
    expect(await store.list(`exports/${id}`)).toEqual([]);
  });

  it('finds that another has taken its place stops, and touches nothing of the other', async () => {
    const id = await asked('ara');
    await whilePutting(() => job.handle({ exportId: id }, { last: true }).then(() => undefined), async () => expect(await job.handle({ exportId: id }, { last: true })).toEqual({ skipped: 'no longer wanted' }));
    expect(await line(id)).toMatchObject({ state: 'DONE', done: 86 });
    expect((await program.download('ara', id)).length).toBeGreaterThan(500);
  });

  it('finds that the export was cancelled leaves no file', async () => {
    const id = await asked('ara');
    const cancel = async () => { await program.people.ara.call('mutation ($id: ID!) { cancelExport(id: $id) { state } }', { id }); };
    await whilePutting(cancel, async () => expect(await job.handle({ exportId: id }, { last: true })).toEqual({ skipped: 'no longer wanted' }));
    expect(await line(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await store.list(`exports/${id}`)).toEqual([]);
  });

  it('lost its job is told to have failed, within hours', async () => {
    const id = await asked('ara');
    program.clock.pass(3, 'hours');
    const { ClearExports } = await import('../clear-exports/clear-exports');
    await program.program.app.get(ClearExports, { strict: false }).execute();
    expect(await line(id)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('interrompue') });
  });
});

it('is made with what the account may see when it is made: one that was shut, or moved to another region, gets no more', async () => {
  const [shut, moved] = [await asked('ara'), await asked('ara', { ...detail, format: 'PARQUET' })];
  const { id } = program.accounts.ara;
  await program.db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [id]);
  await job.handle({ exportId: shut });
  expect(await line(shut)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('ne donne plus accès') });
  await program.db.dataSource.query(`UPDATE account SET disabled_at = NULL, federation_code = 'IDF' WHERE id = $1`, [id]);
  await job.handle({ exportId: moved });
  expect(await line(moved)).toMatchObject({ state: 'DONE', done: 30 });
  await program.db.dataSource.query(`UPDATE account SET federation_code = 'ARA' WHERE id = $1`, [id]);
});

describe('counts by territory', () => {
  beforeEach(() => program.db.dataSource.query('DELETE FROM released_table; DELETE FROM release'));

  it('pass disclosure control, and are out in the ledger once they were taken away', async () => {
    const made = await program.made('national', territories('GEOJSON'));
    expect(made).toMatchObject({ state: 'DONE', failure: null });
    const ledger = () => program.db.dataSource.query<{ state: string }[]>('SELECT state FROM release WHERE subject_id = $1', [made.id]);
    expect(await ledger()).toEqual([{ state: 'HELD' }]);
    const { features } = JSON.parse((await program.download('national', made.id)).toString()) as { features: { id: string; properties: { reports: number | null; reason: string | null } }[] };
    const of = (code: string) => features.find(({ id }) => id === code)!.properties;
    expect(of('69').reports).toBe(40);
    expect(of('38')).toMatchObject({ reports: null, reason: expect.stringMatching(/^Masqué/) });
    expect(await ledger()).toEqual([{ state: 'OUT' }]);
    expect(await program.db.dataSource.query(`SELECT 1 FROM audit_entry WHERE action = 'EXPORT_DOWNLOADED' AND subject_id = $1`, [made.id])).toHaveLength(1);
  });

  it('count what is solved, or is not, where that is asked for', async () => {
    await program.db.dataSource.query(`UPDATE report SET status = 'RESOLVED' WHERE id IN (SELECT id FROM report WHERE site_code = 'P69' ORDER BY id LIMIT 15)`);
    try {
      const counts: Record<string, unknown> = {};
      for (const status of ['RESOLVED', 'OPEN', 'COUNTED']) {
        await program.db.dataSource.query('DELETE FROM released_table; DELETE FROM release');
        const made = await program.made('national', { ...territories('GEOJSON'), filter: { ...territories('GEOJSON').filter, departmentCode: '69', status } });
        const { features } = JSON.parse((await program.download('national', made.id)).toString()) as { features: { id: string; properties: { reports: number | null } }[] };
        counts[status] = features.find(({ id }) => id === '69')?.properties.reports;
      }
      expect(counts).toEqual({ RESOLVED: 15, OPEN: 25, COUNTED: 40 });
    } finally {
      await program.db.dataSource.query(`UPDATE report SET status = 'SUBMITTED' WHERE status = 'RESOLVED'`);
    }
  });

  it('are held no more once they are cancelled', async () => {
    const made = await program.made('national', territories('CSV', 'REGION'));
    await program.people.national.call('mutation ($id: ID!) { cancelExport(id: $id) { state } }', { id: made.id });
    expect(await program.db.dataSource.query('SELECT state FROM release WHERE subject_id = $1', [made.id])).toEqual([{ state: 'DROPPED' }]);
  });

  it('stay within the territory of who asks, in a workbook too', async () => {
    const made = await program.made('ara', territories('XLSX', 'REGION'));
    expect(made.failure).toBeNull();
    const sheet = Buffer.from(unzipSync(await program.download('ara', made.id))['xl/worksheets/sheet2.xml']!).toString();
    expect(sheet).toContain('Auvergne-Rhône-Alpes');
    expect(sheet).not.toContain('Île-de-France');
  });

  it('say in French why nothing may leave, and are not for a structure', async () => {
    const made = await program.made('national', { ...territories('GEOJSON'), filter: { occurredFrom: '2024-01-01', occurredTo: '2024-01-31' } });
    expect(made).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('ne peuvent pas sortir') });
    await expect(program.ask('manager', territories('CSV'))).rejects.toThrow('FORBIDDEN');
  });
});
