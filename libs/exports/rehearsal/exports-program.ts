import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessModule, accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { EvidenceModule, evidenceEntities } from '@vigie/evidence';
import { IntakeModule, intakeEntities } from '@vigie/intake';
import { NotificationsModule, notificationEntities } from '@vigie/notifications';
import { PipelineModule, drain, pipelineEntities } from '@vigie/pipeline';
import { releaseEntities } from '@vigie/release';
import { aStructure, anAccount, graphqlProgram, layReference, otherJobs, SetClock, testDatabase, type Browser, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { ExportsModule } from '../exports.module';
import { exportEntities } from '../persistence/export.entities';

const PEOPLE = ['manager', 'reporter', 'sibling', 'ara', 'idf', 'national', 'admin'] as const;
export type Person = (typeof PEOPLE)[number];

export interface Asked { readonly __typename: string; readonly export?: { readonly id: string; readonly state: string }; readonly reason?: string; readonly message?: string }
export interface Told { readonly id: string; readonly state: string; readonly done: number; readonly total: number | null; readonly failure: string | null; readonly bytes: number | null; readonly sha256: string | null; readonly mark: string; readonly expiresAt: string | null }

/** Exports as people meet them: a structure of Lyon with its manager and reporter, another beside it, two regions, the nation. */
export interface ExportsProgram {
  readonly db: TestDatabase;
  readonly dataDir: string;
  readonly program: GraphqlProgram;
  readonly clock: SetClock;
  readonly lyon: BuiltStructure;
  readonly beside: BuiltStructure;
  readonly paris: BuiltStructure;
  readonly accounts: Readonly<Record<Person, BuiltAccount>>;
  readonly people: Readonly<Record<Person, Browser>>;
  ask(person: Person, wish: object): Promise<Asked>;
  list(person: Person): Promise<readonly Told[]>;
  /** Asks, and waits for the file. @throws when it was refused */
  made(person: Person, wish: object): Promise<Told>;
  download(person: Person, id: string): Promise<Buffer>;
  drained(): Promise<void>;
  /** All that lies in the file store, as it lies. */
  stored(): Buffer[];
  close(): Promise<void>;
}

const ASK = 'mutation ($export: ExportInput!) { askExport(export: $export) { __typename ... on ExportAsked { export { id state } } ... on ExportRefused { reason message } } }';
const LIST = 'query { exports { id state done total failure bytes sha256 mark expiresAt } }';

export async function exportsProgram(queueUrl: string | null): Promise<ExportsProgram> {
  const db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...pipelineEntities, ...evidenceEntities, ...notificationEntities, ...releaseEntities, ...exportEntities], 12);
  await layReference(db);
  const clock = new SetClock();
  const dataDir = mkdtempSync(join(tmpdir(), 'vigie-exports-'));
  const program = await graphqlProgram(db, {
    clock, config: { dataDir, publicUrl: 'https://vigie.test', requestsPerMinute: { account: 10_000, token: 10_000 } },
    imports: [
      AccessModule, IntakeModule, EvidenceModule, NotificationsModule, ExportsModule,
      PipelineModule.with({ databaseUrl: db.url, queueUrl, role: 'all', settings: { schedules: {} } }),
      otherJobs(['produce-export', 'clear-exports', 'examine-attachment', 'clear-files', 'spread-notice', 'mail-notices', 'start-digests', 'forget-drafts']),
    ],
  });
  const [lyon, beside, paris] = [await aStructure(db.dataSource), await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P75' })];
  const accounts: Record<Person, BuiltAccount> = {
    manager: await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: lyon.id }),
    reporter: await anAccount(db.dataSource, { role: 'REPORTER', structureId: lyon.id }),
    sibling: await anAccount(db.dataSource, { role: 'STRUCTURE_MANAGER', structureId: beside.id }),
    ara: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }),
    idf: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'IDF' }),
    national: await anAccount(db.dataSource, { role: 'NATIONAL' }),
    admin: await anAccount(db.dataSource, { role: 'ADMIN' }),
  };
  const people = Object.fromEntries(await Promise.all(PEOPLE.map(async (person) => [person, await program.browserOf(accounts[person])] as const))) as Record<Person, Browser>;
  const drained = async () => { await drain(program.app); };
  const list = async (person: Person) => (await people[person].call<{ exports: Told[] }>(LIST)).data!.exports;
  const ask = async (person: Person, wish: object): Promise<Asked> => {
    const { data, errors } = await people[person].call<{ askExport: Asked }>(ASK, { export: wish });
    if (!data) throw new Error(errors?.[0]?.extensions.code);
    return data.askExport;
  };
  return {
    db, dataDir, program, clock, lyon, beside, paris, accounts, people, ask, list, drained,
    made: async (person, wish) => {
      const asked = await ask(person, wish);
      if (!asked.export) throw new Error(asked.message);
      await drained();
      return (await list(person)).find(({ id }) => id === asked.export!.id)!;
    },
    download: async (person, id) => {
      const response = await people[person].fetch(`/export-files/${id}`);
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
    stored: () => readdirSync(dataDir, { recursive: true }).map((name) => join(dataDir, String(name))).filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)),
    close: async () => {
      await program.close();
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
