export { ApplyErasures, type Reapplied } from './ledger/apply-erasures';
export { ErasureLedger, LEDGER_FOLDER } from './ledger/erasure-ledger';
export { retentionEntities } from './persistence/erasure.entity';
export { RetentionModule } from './retention.module';
export { RETENTION, totalOf } from './retention-rules';
export { RunRetention, type Erased, type RetentionOutcome, type RetentionPlan } from './run-retention/run-retention';
export { retentionOn } from './on-a-database';
