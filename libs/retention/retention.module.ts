import { Module } from '@nestjs/common';
import { EvidenceModule } from '@vigie/evidence';
import { OutboxModule } from '@vigie/pipeline';
import { ApplyRetentionHandler } from './jobs/apply-retention.handler';
import { ApplyErasures } from './ledger/apply-erasures';
import { ErasureLedger } from './ledger/erasure-ledger';
import { RunRetention } from './run-retention/run-retention';

/** What is past its time is erased, and what was erased stays so. */
@Module({
  imports: [EvidenceModule, OutboxModule],
  providers: [ErasureLedger, ApplyErasures, RunRetention, ApplyRetentionHandler],
  exports: [RunRetention, ApplyErasures],
})
export class RetentionModule {}
