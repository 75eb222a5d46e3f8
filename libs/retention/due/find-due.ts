import type { EntityManager } from 'typeorm';
import type { Role } from '@vigie/access';
import { RETENTION, type Amounts } from '../retention-rules';
import dueAccounts from './due-accounts.sql?raw';
import dueCases from './due-cases.sql?raw';
import dueGiven from './due-given.sql?raw';

export interface DueCase { readonly structureId: string; readonly caseCode: string; readonly reports: number }
export interface DueAccount { readonly id: string; readonly email: string; readonly role: Role; readonly act: 'TELL' | 'CLOSE' | 'ANONYMISE' }

/** Everything that is past its time on one day. */
export interface Due {
  readonly cases: readonly DueCase[];
  readonly testimonies: readonly string[];
  readonly attachments: readonly string[];
  readonly steps: readonly string[];
  readonly accounts: readonly DueAccount[];
}

export interface DueOptions {
  readonly now: Date;
  /** Whether what was invented for a demonstration counts too: of nobody, it is kept unless asked. */
  readonly demo: boolean;
}

const DAY_MS = 86_400_000;

/** @param manager of a transaction run as SYSTEM, here and below */
export async function findDue(manager: EntityManager, { now, demo }: DueOptions): Promise<Due> {
  const given = await manager.query<{ kind: 'TESTIMONY' | 'ATTACHMENT'; id: string }[]>(dueGiven, [monthsBefore(now, RETENTION.givenMonths), monthsBefore(now, RETENTION.endedMonths), demo]);
  const of = (kind: string) => given.filter((one) => one.kind === kind).map(({ id }) => id);
  const steps = await manager.query<{ id: string }[]>('SELECT id FROM recourse_step WHERE removed_at < $1 ORDER BY id', [new Date(now.getTime() - RETENTION.removedStepDays * DAY_MS)]);
  return {
    cases: await findDueCases(manager, { now, demo }), testimonies: of('TESTIMONY'), attachments: of('ATTACHMENT'), steps: steps.map(({ id }) => id),
    accounts: await findDueAccounts(manager, { now, demo }),
  };
}

/** @param only asks again of these alone, so that what was written meanwhile saves its case */
export function findDueCases(manager: EntityManager, { now, demo }: DueOptions, only: readonly DueCase[] | null = null): Promise<DueCase[]> {
  return manager.query(dueCases, [monthsBefore(now, RETENTION.liveMonths), demo, only?.map(({ structureId }) => structureId) ?? null, only?.map(({ caseCode }) => caseCode) ?? null]);
}

export function findDueAccounts(manager: EntityManager, { now, demo }: DueOptions): Promise<DueAccount[]> {
  const told = new Date(now.getTime() - RETENTION.noticeDays * DAY_MS);
  return manager.query(dueAccounts, [monthsBefore(now, RETENTION.idleMonths), told, monthsBefore(now, RETENTION.anonymiseMonths), demo]);
}

/** How much there is of each, to tell a usual night from an abnormal one. */
export async function countStock(manager: EntityManager, demo: boolean): Promise<Amounts> {
  const [row] = await manager.query<[Amounts]>(
    `SELECT count(DISTINCT (structure_id, case_code))::int AS cases, count(*) FILTER (WHERE testimony IS NOT NULL)::int AS testimonies,
       (SELECT count(*)::int FROM attachment) AS attachments, (SELECT count(*)::int FROM account WHERE disabled_at IS NULL AND ($1 OR NOT demo)) AS accounts
     FROM report WHERE erased_at IS NULL AND ($1 OR NOT demo)`, [demo]);
  return row;
}

/** What counts for the cap; an account that is only told of it loses nothing. */
export function amountsOf({ cases, testimonies, attachments, accounts }: Due): Amounts {
  return { cases: cases.length, testimonies: testimonies.length, attachments: attachments.length, accounts: accounts.filter(({ act }) => act !== 'TELL').length };
}

/** The same day so many months before; the last of the month where it has no such day. */
export function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCMonth(now.getUTCMonth() - months);
  if (before.getUTCDate() !== now.getUTCDate()) before.setUTCDate(0);
  return before;
}
