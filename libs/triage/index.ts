export { TriageModule } from './triage.module';
export { triageEntities } from './persistence/triage-entities';
