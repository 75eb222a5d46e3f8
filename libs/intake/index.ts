export { IntakeModule } from './intake.module';
export { intakeEntities } from './persistence/intake-entities';
export { ReportEntity, type Attempts } from './persistence/report.entity';
export { RuptureEntity, type RuptureState } from './persistence/rupture.entity';
export { SubmitReport } from './submit-report/submit-report';
export type { RefusedField, SubmitOutcome } from './submit-report/submit-outcome';
export { EditReport, type EditOutcome } from './edit-report/edit-report';
export { WithdrawReport, type WithdrawOutcome } from './withdraw-report/withdraw-report';
