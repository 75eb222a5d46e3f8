import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccessModule, accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { parisDate } from '@vigie/domain';
import { NotificationsModule, notificationEntities } from '@vigie/notifications';
import { PipelineModule, drain, pipelineEntities } from '@vigie/pipeline';
import { SetClock, aStructure, anAccount, graphqlProgram, layReference, otherJobs, reportRows, testDatabase, type Browser, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { NetworkModule } from '../network.module';
import { networkEntities } from '../persistence/structure-reminder.entity';

let db: TestDatabase;
let program: GraphqlProgram;
let people: Record<'regional' | 'elsewhere', BuiltAccount>;
let regional: Browser;
let elsewhere: Browser;
let [reporting, silent, never, orphan]: BuiltStructure[] = [];
const clock = new SetClock();

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...pipelineEntities, ...notificationEntities, ...networkEntities]);
  await layReference(db);
  program = await graphqlProgram(db, {
    clock, imports: [AccessModule, NotificationsModule, NetworkModule, PipelineModule.with({ databaseUrl: db.url, queueUrl: null, role: 'all', settings: { schedules: {} } }), otherJobs(['spread-notice', 'mail-notices', 'start-digests'])],
  });
  [reporting, silent, never, orphan] = [await aStructure(db.dataSource), await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P38' }), await aStructure(db.dataSource)];
  for (const structure of [reporting, silent, never]) await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure!.id });
  await reportRows(db.dataSource, { structure: reporting!, createdAt: new Date('2026-03-01T09:00:00Z') }, { structure: reporting!, createdAt: new Date('2026-02-01T09:00:00Z') }, { structure: silent!, createdAt: new Date('2025-12-01T09:00:00Z') });
  people = { regional: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }), elsewhere: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'IDF' }) };
  regional = await program.browserOf(people.regional);
  elsewhere = await program.browserOf(people.elsewhere);
});
afterAll(async () => {
  await program.close();
  await db.close();
});

interface Answer { readonly total: number; readonly counts: { standing: string; count: number }[]; readonly items: { id: string; standing: string; lastReportOn: string | null; reports: number; members: number; remindedOn: string | null; remindable: boolean; invited: boolean }[]; readonly coverage: unknown[] }
const network = async (who: Browser, filter: object = {}) =>
  (await who.call<{ network: Answer }>('query ($filter: NetworkFilter) { network(filter: $filter) { total counts { standing count } items { id standing lastReportOn reports members remindedOn remindable invited } coverage { departmentCode structures reporting reports } } }', { filter })).data!.network;
const remind = (who: Browser, ids: string[]) => who.call<{ remindStructures: { count?: number; message?: string } }>('mutation ($ids: [ID!]!) { remindStructures(ids: $ids) { ... on StructuresReminded { count } ... on StructureReminderRefused { message } } }', { ids });

it('tells who reports, who went silent, who never did and who cannot, the longest silent first', async () => {
  const { items, counts, coverage } = await network(regional);
  expect(items.map(({ id, standing }) => [id, standing])).toEqual(expect.arrayContaining([[reporting!.id, 'REPORTING'], [never!.id, 'NEVER'], [orphan!.id, 'NO_ACCOUNT']]));
  expect(items[0]).toMatchObject({ id: silent!.id, standing: 'SILENT', lastReportOn: '2025-12-01', reports: 0, members: 1, remindedOn: null, remindable: true, invited: false });
  expect(counts.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  expect(coverage).toEqual([{ departmentCode: '38', structures: 1, reporting: 0, reports: 0 }, { departmentCode: '69', structures: 3, reporting: 1, reports: 2 }]);
  await regional.call(`mutation ($id: ID!) { inviteMember(member: { email: "nouvelle@exemple.vigie.test", role: REPORTER, structureId: $id }) { __typename } }`, { id: orphan!.id });
  expect((await network(regional, { standing: 'NO_ACCOUNT' })).items).toEqual([expect.objectContaining({ id: orphan!.id, invited: true, remindable: false })]);
  expect((await network(regional, { standing: 'SILENT' })).total).toBe(1);
  expect((await network(elsewhere)).total).toBe(0);
});

it('writes to the members of a silent structure once in 30 days, and to none of another territory', async () => {
  const told = () => db.dataSource.query('SELECT kind, count(*)::int AS count FROM notification GROUP BY 1');
  expect((await remind(regional, [silent!.id, never!.id, reporting!.id, orphan!.id, 'x'])).data!.remindStructures).toEqual({ count: 2 });
  expect((await remind(regional, [silent!.id])).data!.remindStructures).toEqual({ count: 0 });
  await drain(program.app);
  expect(await told()).toEqual([{ kind: 'REPORTING_REMINDER', count: 2 }]);
  expect((await network(regional, { standing: 'SILENT' })).items[0]).toMatchObject({ remindedOn: parisDate(clock.now()), remindable: false });
  clock.pass(31, 'days');
  [regional, elsewhere] = await Promise.all([program.browserOf(people.regional), program.browserOf(people.elsewhere)]);
  expect((await remind(elsewhere, [silent!.id])).data!.remindStructures).toEqual({ count: 0 });
  expect((await remind(regional, [silent!.id])).data!.remindStructures).toEqual({ count: 1 });
  await drain(program.app);
  expect(await told()).toEqual([{ kind: 'REPORTING_REMINDER', count: 3 }]);
  expect((await db.dataSource.query(`SELECT count(*)::int AS count FROM audit_entry WHERE action = 'STRUCTURE_REMINDED'`))[0].count).toBe(3);
  expect((await remind(regional, Array.from({ length: 201 }, () => 'x'))).data!.remindStructures).toMatchObject({ message: expect.any(String) });
});

it('is refused to members of a structure and to administrators', async () => {
  for (const wishes of [{ role: 'REPORTER', structureId: silent!.id }, { role: 'STRUCTURE_MANAGER', structureId: silent!.id }, { role: 'ADMIN' }] as const) {
    const person = await program.browserOf(await anAccount(db.dataSource, wishes));
    expect((await person.call('{ network { total } }')).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await remind(person, [silent!.id])).errors![0]!.extensions.code).toBe('FORBIDDEN');
  }
});
