import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartupError, loadConfig, type Config } from '@vigie/platform';
import { reportRows } from '@vigie/testing';
import { exportsProgram, type ExportsProgram, type Person } from '../rehearsal/exports-program';
import { whole } from '../rehearsal/told-sample';
import { exportFile } from './export-file';

const PURPOSE = 'préparer la réunion avec la préfecture';
let program: ExportsProgram;
let config: Config;
const detail = (wish: object = {}) => ({ kind: 'DETAIL', format: 'CSV', columns: [], purpose: PURPOSE, ...wish }) as const;
const territories = { kind: 'TERRITORIES', format: 'GEOJSON', columns: [], level: 'DEPARTMENT', filter: { occurredFrom: '2026-01-01', occurredTo: '2026-02-28' } } as const;
const made = (person: Person, wish: Parameters<typeof exportFile>[2]['wish'] = detail()) => exportFile(program.db.dataSource, config, { as: program.accounts[person].email.toUpperCase(), wish });

beforeAll(async () => {
  program = await exportsProgram(null);
  config = { ...loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32) }), dataDir: program.dataDir };
  const { db, lyon, beside, paris } = program;
  const three = [lyon, beside, paris];
  await reportRows(db.dataSource, ...Array.from({ length: 90 }, (_, i) => ({ structure: three[i % 3]!, siteCode: i % 3 === 2 ? 'P75' : 'P69', occurredOn: `2026-0${1 + (i % 2)}-1${i % 9}`, caseCode: `CASE-${i}` })));
});
afterAll(() => program.close());

describe('a file written by whoever runs the service', () => {
  it('holds what the account may see, is kept in its list, and is in the log as asked and as taken', async () => {
    const seen: [number, number | null][] = [];
    const file = await exportFile(program.db.dataSource, config, { as: program.accounts.ara.email, wish: detail({ filter: { siteCode: 'P69' } }), progress: (...now) => seen.push(now) });
    const bytes = await whole(file.content);
    expect(file).toMatchObject({ format: 'CSV', rows: 60, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(bytes.toString().split('\r\n')).toHaveLength(60 + 3);
    expect(bytes.toString()).not.toContain('CASE-');
    expect(seen.at(-1)).toEqual([60, 60]);
    expect(await program.list('ara')).toMatchObject([{ id: file.id, state: 'DONE' }]);
    // Nobody else is asked to write it a second time.
    expect(await program.db.dataSource.query(`SELECT 1 FROM outbox_event WHERE kind = 'export.asked'`)).toEqual([]);
    expect(await program.db.dataSource.query('SELECT action, purpose, account_id AS by FROM audit_entry WHERE subject_id = $1 ORDER BY id', [file.id])).toEqual([
      { action: 'EXPORT_ASKED', purpose: `${PURPOSE} · siteCode=P69 · en ligne de commande`, by: program.accounts.ara.id },
      { action: 'EXPORT_DOWNLOADED', purpose: `CSV 60 ${file.sha256.slice(0, 12)} · en ligne de commande`, by: program.accounts.ara.id },
    ]);
  });

  it('gives a structure its own codes, another region nothing of the first, and counts through disclosure control', async () => {
    expect((await whole((await made('manager')).content)).toString()).toContain('CASE-0');
    expect(await made('idf')).toMatchObject({ rows: 30 });
    const map = JSON.parse((await whole((await made('national', territories)).content)).toString()) as { features: unknown[] };
    expect(map.features.length).toBeGreaterThan(90);
    expect(await program.db.dataSource.query(`SELECT state FROM release`)).toEqual([{ state: 'OUT' }]);
  });

  it.each([
    ['reporter', detail(), /REPORTER.* may not export reports/], ['admin', detail(), /ADMIN.* may not export/], ['manager', territories, /may not export counts/],
    ['ara', detail({ purpose: undefined }), /refused: PURPOSE/], ['ara', detail({ columns: ['NARRATIVE'] }), /refused: COLUMNS/], ['ara', detail({ filter: { siteCode: 'P75' } }), /refused: TERRITORY/],
    ['ara', detail({ filter: { departmentCode: '999' } }), /no departmentCode « 999 »/], ['ara', detail({ filter: { right: 'CAFE' } }), /no right « CAFE »/], ['ara', detail({ filter: { occurredFrom: '2026-02-30' } }), /no occurredFrom .* day is written/], ['ara', detail({ filter: { occurredFrom: '2026-03-02', occurredTo: '2026-03-01' } }), /refused: DAYS/],
  ] as const)('is refused to %s in words that say what to mend, and leaves nothing', async (person, wish, words) => {
    const count = () => program.db.dataSource.query('SELECT count(*)::int AS jobs FROM export_job');
    const before = await count();
    await expect(made(person, wish)).rejects.toThrow(StartupError);
    await expect(made(person, wish)).rejects.toThrow(words);
    expect(await count()).toEqual(before);
  });

  it('does not count as under way once whoever runs it has stopped', async () => {
    let stopped: Promise<unknown> | null = null;
    await expect(exportFile(program.db.dataSource, config, { as: program.accounts.idf.email, wish: detail(), begun: (cancel) => { stopped = cancel(); } })).rejects.toThrow('The export stopped: CANCELLED');
    await stopped;
    expect((await program.list('idf'))[0]).toMatchObject({ state: 'CANCELLED' });
    // What is done is not taken back.
    let late = async (): Promise<unknown> => null;
    const file = await exportFile(program.db.dataSource, config, { as: program.accounts.idf.email, wish: detail(), begun: (cancel) => { late = cancel; } });
    await late();
    expect((await program.list('idf'))[0]).toMatchObject({ id: file.id, state: 'DONE' });
  });

  it('is for an account in use', async () => {
    await expect(exportFile(program.db.dataSource, config, { as: 'nobody@example.org', wish: detail() })).rejects.toThrow('No account in use has the address nobody@example.org.');
  });
});
