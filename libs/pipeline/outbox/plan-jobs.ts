import { createHash } from 'node:crypto';
import { EVENT_SCHEMAS, JOB_SCHEMAS, type BucketKey, type DirectEventKind, type EventKind, type EventPayload, type JobName, type JobPayload } from '@vigie/contracts';
import { findSite } from '@vigie/reference';

/** An event as it lies in the outbox. Ids are decimal strings (bigint). */
export interface StoredEvent {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  /** Microseconds and all, as text. */
  readonly created: string;
}

export type PlannedJob = { [Name in JobName]: { readonly name: Name; readonly id: string; readonly payload: JobPayload<Name> } }[JobName];

export interface Plan {
  readonly jobs: PlannedJob[];
  /** Events that no job can be made of, with why: they are journalled, and never stop the others. */
  readonly unusable: { readonly event: StoredEvent; readonly reason: string }[];
}

/** A job with more keys would hold its regions too long for the one behind it. */
export const MAX_KEYS_PER_JOB = 500;
const MAX_REPORTS_PER_JOB = 500;

/** The job that an event of its own kind is. */
const DIRECT_JOBS = { 'notice.given': 'spread-notice', 'letters.due': 'mail-notices', 'import.asked': 'run-import', 'freezing.asked': 'freeze-dossier', 'dossier.asked': 'produce-dossier', 'export.asked': 'produce-export', 'surges.tried': 'try-surge-settings' } as const satisfies Record<DirectEventKind, JobName>;

const isDirect = (kind: string): kind is DirectEventKind => Object.hasOwn(DIRECT_JOBS, kind);

interface Touched { readonly events: StoredEvent[]; readonly keys: Map<string, BucketKey> }

/**
 * Turns a batch of events into the fewest jobs: one recomputation over the union of the (site, day) keys touched,
 * cut every `MAX_KEYS_PER_JOB`. The same events always give the same ids.
 * @param unwanted jobs that would find nothing to do: none is made of what came, only where one is asked for by its name
 */
export function planJobs(events: readonly StoredEvent[], unwanted: ReadonlySet<JobName> = new Set()): Plan {
  const touched: Touched = { events: [], keys: new Map() };
  const jobs: PlannedJob[] = [];
  const unusable: { event: StoredEvent; reason: string }[] = [];
  for (const event of events) {
    try {
      if (event.kind === 'job.redriven') jobs.push(redrivenJob(event));
      else if (event.kind === 'month.ended') jobs.push({ name: 'publish-member-figures', id: `publish-figures-${stemOf([event])}`, payload: {} });
      else if (event.kind === 'attachment.received') jobs.push(examination(event));
      else if (isDirect(event.kind)) jobs.push(directJob(event, DIRECT_JOBS[event.kind]));
      else collectKeys(event, touched);
    } catch (error) {
      unusable.push({ event, reason: (error as Error).message });
    }
  }
  const gathered = [...separations(touched.events), ...recomputations(touched.events, [...touched.keys.values()]), ...routings(touched.events)];
  return { jobs: [...jobs, ...gathered.filter(({ name }) => !unwanted.has(name))], unusable };
}

function collectKeys(event: StoredEvent, { events, keys }: Touched): void {
  if (!(event.kind in EVENT_SCHEMAS)) throw new Error(`unknown event kind ${event.kind}`);
  const parsed = EVENT_SCHEMAS[event.kind as EventKind].safeParse(event.payload);
  if (!parsed.success || !('keys' in parsed.data)) throw new Error(`malformed payload of ${event.kind}`);
  // Found first: an event with one bad key is refused whole, and leaves nothing half planned.
  if (parsed.data.keys.some(({ site }) => !findSite(site))) throw new Error(`unknown site in ${event.kind}`);
  events.push(event);
  for (const key of parsed.data.keys) keys.set(`${key.site} ${key.day}`, key);
}

/** Reports were taken back: what was merged into them stands for itself again. */
function separations(events: readonly StoredEvent[]): PlannedJob[] {
  const withdrawals = events.filter(({ kind }) => kind === 'report.withdrawn' || kind === 'import.changed');
  return withdrawals.length === 0 ? [] : [{ name: 'separate-merged', id: `separate-${stemOf(withdrawals)}`, payload: {} }];
}

/** Reports that came one by one. An import tells of months past: its file is sorted by whoever sent it. */
function routings(events: readonly StoredEvent[]): PlannedJob[] {
  const submitted = events.filter(({ kind }) => kind === 'report.submitted');
  if (submitted.length === 0) return [];
  const ids = [...new Set(submitted.map(({ payload }) => (payload as EventPayload<'report.submitted'>).reportId))];
  const stem = `route-${stemOf(submitted)}`;
  return Array.from({ length: Math.ceil(ids.length / MAX_REPORTS_PER_JOB) }, (_, at) => (
    { name: 'route-reports', id: at === 0 ? stem : `${stem}-${at}`, payload: { reportIds: ids.slice(at * MAX_REPORTS_PER_JOB, (at + 1) * MAX_REPORTS_PER_JOB) } }
  ));
}

// A retry after a crash may find other events beside the last one, and a restored database numbers anew:
// only the very same set of events is the same job.
function stemOf(events: readonly StoredEvent[]): string {
  const hash = createHash('sha256').update(events.map((event) => `${event.id}@${event.created}`).join(',')).digest('hex').slice(0, 12);
  return `${events.at(-1)!.id}-${hash}`;
}

function recomputations(events: StoredEvent[], keys: BucketKey[]): PlannedJob[] {
  if (events.length === 0) return [];
  const stem = `recompute-${stemOf(events)}`;
  const jobs: PlannedJob[] = [];
  for (let start = 0; start < keys.length; start += MAX_KEYS_PER_JOB) {
    const id = start === 0 ? stem : `${stem}-${start / MAX_KEYS_PER_JOB}`;
    jobs.push({ name: 'recompute-buckets', id, payload: { keys: keys.slice(start, start + MAX_KEYS_PER_JOB) } });
  }
  return jobs;
}

/** One job for each file, and the same one however often its event is relayed. */
function examination(event: StoredEvent): PlannedJob {
  const parsed = EVENT_SCHEMAS['attachment.received'].safeParse(event.payload);
  if (!parsed.success) throw new Error(`malformed payload of ${event.kind}`);
  return { name: 'examine-attachment', id: `examine-${parsed.data.attachmentId}`, payload: parsed.data };
}

function directJob(event: StoredEvent, job: JobName): PlannedJob {
  return checkedJob(job, `${job}-${stemOf([event])}`, event.payload);
}

function redrivenJob(event: StoredEvent): PlannedJob {
  const { job, payload } = event.payload as { job: JobName; payload: unknown };
  if (!(job in JOB_SCHEMAS)) throw new Error(`unknown job ${job}`);
  return checkedJob(job, `redrive-${stemOf([event])}`, payload);
}

function checkedJob(name: JobName, id: string, payload: unknown): PlannedJob {
  const parsed = JOB_SCHEMAS[name].safeParse(payload);
  if (!parsed.success) throw new Error(`malformed payload of ${name}`);
  // The schema has just said that the payload is the one of that job.
  return { name, id, payload: parsed.data } as PlannedJob;
}
