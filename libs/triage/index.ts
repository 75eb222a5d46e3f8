export { TriageModule } from './triage.module';
export { triageEntities } from './persistence/triage-entities';
export { TriageFilter } from './graphql/queue-item.object';
export type { QueueCriteria } from './read-queue/queue-criteria';
export { queuedReports } from './read-queue/queued-reports';
