export { intakeEntities } from './persistence/intake-entities';
export { ReportEntity } from './persistence/report.entity';
export { RuptureEntity } from './persistence/rupture.entity';
export { SubmitReport } from './submit-report/submit-report';
export type { SubmitOutcome } from './submit-report/submit-outcome';
