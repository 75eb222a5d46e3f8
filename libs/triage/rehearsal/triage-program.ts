import { AccessModule, accessEntities } from '@vigie/access';
import { AggregationModule, aggregationEntities } from '@vigie/aggregation';
import { catalogueEntities } from '@vigie/catalogue';
import { IntakeModule, intakeEntities } from '@vigie/intake';
import { NotificationsModule, notificationEntities } from '@vigie/notifications';
import { PipelineModule, drain, pipelineEntities } from '@vigie/pipeline';
import { aStructure, anAccount, graphqlProgram, layReference, otherJobs, SetClock, testDatabase, type Browser, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { triageEntities } from '../persistence/triage-entities';
import { TriageModule } from '../triage.module';

/** Triage as people meet it: regional staff, a colleague, another region, and a structure with a reporter. */
export interface TriageProgram {
  readonly db: TestDatabase;
  readonly program: GraphqlProgram;
  readonly clock: SetClock;
  readonly structure: BuiltStructure;
  readonly accounts: Readonly<Record<'regional' | 'colleague' | 'elsewhere' | 'national' | 'reporter', BuiltAccount>>;
  readonly regional: Browser;
  readonly colleague: Browser;
  readonly elsewhere: Browser;
  readonly reporter: Browser;
  /** Runs the jobs that wait. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

export async function triageProgram(): Promise<TriageProgram> {
  const db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...pipelineEntities, ...aggregationEntities, ...notificationEntities, ...triageEntities]);
  await layReference(db);
  const clock = new SetClock();
  const program = await graphqlProgram(db, {
    clock, config: { publicUrl: 'https://vigie.test', requestsPerMinute: { account: 10_000, token: 10_000 } },
    imports: [
      AccessModule, IntakeModule, AggregationModule, NotificationsModule, TriageModule,
      PipelineModule.with({ databaseUrl: db.url, queueUrl: null, role: 'all', settings: { schedules: {} } }),
      otherJobs(['recompute-buckets', 'recount-crosses', 'spread-notice', 'mail-notices', 'start-digests', 'forget-drafts', 'separate-merged', 'route-reports']),
    ],
  });
  const structure = await aStructure(db.dataSource, { siteCode: 'P69' });
  const accounts = {
    regional: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }),
    colleague: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA' }),
    elsewhere: await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'IDF' }),
    national: await anAccount(db.dataSource, { role: 'NATIONAL' }),
    reporter: await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id }),
  };
  const [regional, colleague, elsewhere, reporter] = await Promise.all([accounts.regional, accounts.colleague, accounts.elsewhere, accounts.reporter].map((account) => program.browserOf(account)));
  return {
    db, program, clock, structure, accounts, regional: regional!, colleague: colleague!, elsewhere: elsewhere!, reporter: reporter!,
    drained: async () => { await drain(program.app); },
    close: async () => { await program.close(); await db.close(); },
  };
}

export const ITEM = 'report { id reference status statusMotive causality revision } moves assigneeName mine tags qualification { grounds by } messages structureWroteLast mergedInto { reference } merged { reference }';
export const RESULT = `__typename ... on TriageDone { batchId items { ${ITEM} } refused { id reason message } } ... on TriageRefused { reason message }`;

export interface Item {
  readonly report: { readonly id: string; readonly reference: string; readonly status: string; readonly statusMotive: string | null; readonly causality: string; readonly revision: number };
  readonly moves: readonly string[];
  readonly assigneeName: string | null;
  readonly mine: boolean;
  readonly tags: readonly string[];
  readonly qualification: { readonly grounds: readonly string[] } | null;
  readonly structureWroteLast: boolean;
  readonly messages: number;
  readonly mergedInto: { readonly reference: string } | null;
  readonly anomaly?: { readonly name: string } | null;
  readonly merged: readonly { readonly reference: string }[];
}
export interface Result {
  readonly __typename: string;
  readonly batchId: string;
  readonly items: readonly Item[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  readonly reason?: string;
  readonly message?: string;
}
