import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog, accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { intakeEntities } from '@vigie/intake';
import { Notify } from '@vigie/notifications';
import { Outbox } from '@vigie/pipeline';
import { ReleaseTables, ReleasableReports, releaseEntities } from '@vigie/release';
import { SetClock, aMember, aNational, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { UseVerbatims, verbatimEntities } from '@vigie/verbatims';
import { AskFreezing } from '../freeze/ask-freezing';
import { FREEZING_STEPS, FreezeDossier } from '../freeze/freeze-dossier';
import { SaveLetter } from '../letter/save-letter';
import { advocacyEntities } from '../persistence/dossier.entities';
import { AskProduction } from '../produce/ask-production';
import { DownloadFile } from '../produce/download-file';
import { QuoteVerbatim } from '../quote-verbatim/quote-verbatim';
import { ReadDossiers } from '../read-dossiers/read-dossiers';
import { WriteDossier } from '../write-dossier/write-dossier';
import { FreezeDossierJob } from './freeze-dossier.job';
import { ProduceDossier } from './produce-dossier.job';

let db: TestDatabase;
let national: Viewer;
let member: Viewer;
let structures: BuiltStructure[];
let id: string;
let read: ReadDossiers;
let asking: AskFreezing;
let freezing: FreezeDossierJob;
let producing: ProduceDossier;
let askProduction: AskProduction;
let quote: QuoteVerbatim;
let save: SaveLetter;
let download: DownloadFile;
const clock = new SetClock(new Date('2026-04-10T08:00:00Z'));
/** Fails as often as it is told to, as a database that goes away does. */
const releases = { failures: 0 };

beforeAll(async () => {
  db = await testDatabase([...accessEntities, ...catalogueEntities, ...releaseEntities, ...intakeEntities, ...verbatimEntities, ...advocacyEntities]);
  await layReference(db);
  national = await aNational(db.dataSource);
  structures = [];
  for (const siteCode of ['P69', 'P69', 'P69', 'P69']) structures.push(await aStructure(db.dataSource, { siteCode }));
  member = await aMember(db.dataSource, structures[0]!, 'STRUCTURE_MANAGER');
  const [catalogue, audit, outbox, verbatims] = [new CatalogueService(db.tx, clock), new AuditLog(), new Outbox(), new UseVerbatims(clock)];
  class Failing extends ReleaseTables {
    override execute(...given: Parameters<ReleaseTables['execute']>) {
      if (releases.failures > 0) { releases.failures -= 1; throw new Error('the database went away'); }
      return super.execute(...given);
    }
  }
  const tables = new Failing(db.tx, catalogue, new ReleasableReports(db.tx), clock);
  read = new ReadDossiers(db.tx, catalogue, verbatims, clock);
  asking = new AskFreezing(db.tx, catalogue, outbox, clock);
  freezing = new FreezeDossierJob(db.tx, new FreezeDossier(db.tx, catalogue, tables, audit, clock), clock);
  producing = new ProduceDossier(db.tx, verbatims, clock);
  askProduction = new AskProduction(db.tx, outbox, clock);
  quote = new QuoteVerbatim(db.tx, verbatims);
  save = new SaveLetter(db.tx, clock);
  download = new DownloadFile(db.tx, audit, new Notify(outbox), verbatims, clock);
  await reportRows(db.dataSource, ...Array.from({ length: 400 }, (_, i) => ({ structure: structures[i % 4]!, occurredOn: `2026-0${1 + (i % 3)}-1${i % 9}`, rights: [['CAF', 'EMPLOYMENT'][i % 2]!], difficulties: [['RENEWAL_LATE', 'NOT_RECOGNISED'][i % 2]!] })));
}, 60_000);
afterAll(() => db.close());

beforeEach(async () => {
  releases.failures = 0;
  await db.dataSource.query('DELETE FROM dossier; DELETE FROM outbox_event; DELETE FROM released_table; DELETE FROM release');
  const opened = await new WriteDossier(db.tx, new CatalogueService(db.tx, clock), new AuditLog(), clock).create(national, { title: 'Rhône', regionCode: '84', from: '2026-01-01', to: '2026-03-31', recipient: ['DGEF'] });
  if (opened.kind !== 'DONE') throw new Error(opened.message);
  id = opened.id;
});

const events = async (): Promise<{ kind: string; payload: object }[]> => db.dataSource.query('SELECT kind, payload FROM outbox_event ORDER BY id');
const state = async () => (await db.dataSource.query('SELECT state, done, failure FROM dossier_freezing'))[0];
const held = async () => (await db.dataSource.query<{ source: string }[]>(`SELECT source FROM release WHERE subject_id = $1 AND state = 'HELD' ORDER BY source`, [id])).map(({ source }) => source);

describe('freezing', () => {
  it('is asked for in the outbox by ids only, once however often it is pressed, then done by a job that keeps it once', async () => {
    expect(await asking.execute(national, id, 1)).toEqual({ kind: 'DONE', id });
    expect(await asking.execute(national, id, 1)).toEqual({ kind: 'DONE', id });
    expect(await events()).toEqual([{ kind: 'freezing.asked', payload: { dossierId: id } }]);
    expect((await read.one(national, id)).freezing).toMatchObject({ state: 'QUEUED', done: 0 });
    await freezing.handle({ dossierId: id });
    expect(await state()).toEqual({ state: 'DONE', done: FREEZING_STEPS, failure: null });
    expect((await read.one(national, id)).dossier).toMatchObject({ status: 'FROZEN', version: 1 });
    expect(await freezing.handle({ dossierId: id })).toEqual({ skipped: 'nothing to freeze' });
    expect((await read.one(national, id)).dossier.version).toBe(1);
    expect(await held()).toEqual(['REPORTS', 'STRUCTURES_HEARD']);
    expect(await db.dataSource.query(`SELECT account_id AS by FROM audit_entry WHERE action = 'DOSSIER_FROZEN' AND subject_id = $1`, [id])).toEqual([{ by: national.account.id }]);
  });

  it('says why it may not be, keeps nothing of it, and may be asked for again', async () => {
    await db.dataSource.query(`UPDATE dossier SET period_from = '2025-01-01', period_to = '2025-02-28' WHERE id = $1`, [id]);
    await asking.execute(national, id, 1);
    await freezing.handle({ dossierId: id });
    expect(await state()).toMatchObject({ state: 'FAILED', failure: expect.stringMatching(/Rien n’a été signalé/) });
    expect((await read.one(national, id)).dossier).toMatchObject({ status: 'DRAFT', version: 0, letter: null });
    expect(await held()).toEqual([]);
    await db.dataSource.query(`UPDATE dossier SET period_from = '2026-01-01', period_to = '2026-03-31' WHERE id = $1`, [id]);
    await asking.execute(national, id, 1);
    expect(await state()).toMatchObject({ state: 'QUEUED', failure: null });
    await freezing.handle({ dossierId: id });
    expect((await read.one(national, id)).dossier.status).toBe('FROZEN');
  });

  it('is tried again by itself, then told to the person with what to do', async () => {
    await asking.execute(national, id, 1);
    releases.failures = 2;
    await expect(freezing.handle({ dossierId: id }, { last: false })).rejects.toThrow('went away');
    expect(await state()).toMatchObject({ state: 'QUEUED', failure: null });
    await expect(freezing.handle({ dossierId: id }, { last: true })).rejects.toThrow('went away');
    expect(await state()).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('Réessayez') });
    expect((await read.one(national, id)).dossier.status).toBe('DRAFT');
  });

  it('that was killed between its decision and its keeping leaves nothing in the ledger once it is run again', async () => {
    await asking.execute(national, id, 1);
    await db.dataSource.query(`INSERT INTO release (id, audience, label, source, unit, thresholds, first_month, last_month, state, subject_id, hash, decided_at) VALUES (gen_random_uuid(), 'MINISTRY', 'x', 'REPORTS', 'PERSONS', '{}', '2026-01-01', '2026-03-01', 'HELD', $1, 'x', now())`, [id]);
    await freezing.handle({ dossierId: id });
    expect(await held()).toEqual(['REPORTS', 'STRUCTURES_HEARD']);
  });

  it('of a dossier that changed meanwhile is refused, and what was decided for it dropped', async () => {
    await asking.execute(national, id, 1);
    await db.dataSource.query('UPDATE dossier SET revision = 2 WHERE id = $1', [id]);
    await freezing.handle({ dossierId: id });
    expect(await state()).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('modifié entre-temps') });
    expect(await held()).toEqual([]);
  });
});

describe('files', () => {
  const frozen = async () => {
    await asking.execute(national, id, 1);
    await freezing.handle({ dossierId: id });
  };
  const names = async () => (await read.one(national, id)).files.map(({ name }) => name);
  const produced = async () => {
    await askProduction.execute(national, id);
    await producing.handle({ dossierId: id });
  };
  async function testimony(): Promise<{ report: string; verbatim: string }> {
    const [report] = await reportRows(db.dataSource, { structure: structures[0]!, testimony: 'Je ne dors plus depuis des semaines.' });
    await db.dataSource.query('UPDATE report SET testimony_consent = true WHERE id = $1', [report]);
    const [{ id: verbatim }] = await db.dataSource.query(
      `INSERT INTO verbatim (id, report_id, structure_id, region_code, structure_type, rights, difficulties, excerpt, reuse, status, proposed_by, proposer_email, proposer_name, proposed_at, decided_by, decider_name, decided_at)
       SELECT gen_random_uuid(), $1, structure_id, region_code, structure_type, '{}', '{}', 'Je ne dors plus depuis des semaines.', 'ONCE', 'ACCEPTED', $2, 'x@x.test', 'Une', now(), $3, 'Autre', now() FROM report WHERE id = $1 RETURNING id`, [report, national.account.id, member.account.id]);
    return { report: report!, verbatim };
  }
  const textOf = async (name: string) => Buffer.from((await download.execute(national, id, name)).bytes).toString('latin1');

  it('are handed out no more once the letter has changed, until they are made again', async () => {
    await frozen();
    await produced();
    expect(await names()).toContain('annexes.docx');
    const { dossier } = await read.one(national, id);
    await save.execute(national, id, dossier.revision, JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Autre chose.' }] }] }));
    expect(await read.one(national, id)).toMatchObject({ files: [], filesOutdated: true });
    await expect(download.execute(national, id, 'lettre.pdf')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await produced();
    expect(await read.one(national, id)).toMatchObject({ filesOutdated: false });
    expect(await names()).toContain('lettre.pdf');
  });

  it('lose a testimony whose author took it back, even when nobody asks: they are made again without it', { timeout: 60_000 }, async () => {
    await frozen();
    const { report, verbatim } = await testimony();
    expect(await quote.execute(national, id, verbatim, true)).toMatchObject({ kind: 'DONE' });
    await produced();
    const copies = async () => (await db.dataSource.query<[{ count: number }]>(`SELECT count(*)::int FROM dossier_file WHERE name = 'annexes.pdf' AND position(convert_to('Personne travaillant dans', 'UTF8') IN bytes) > 0`))[0].count;
    const before = await textOf('annexes.pdf');
    await db.dataSource.query('DELETE FROM outbox_event');
    await db.tx.run(member.scope, (m) => m.query('UPDATE report SET testimony_consent = false, updated_at = now() WHERE id = $1', [report]));
    // Between the act and the job, nobody is handed the old ones.
    await expect(download.execute(national, id, 'annexes.pdf')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await events()).toEqual([{ kind: 'dossier.asked', payload: { dossierId: id } }]);
    await producing.handle({ dossierId: id });
    expect(await textOf('annexes.pdf')).not.toBe(before);
    expect(await copies()).toBe(0);
    expect((await read.one(national, id)).verbatims.filter(({ attribution }) => attribution !== null)).toEqual([]);
  });
});
