import { Inject } from '@nestjs/common';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { CONFIG, Clock, Logger, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { scanSurges } from '../scan-surges/scan-surges';

/** The nightly scan. Idempotent: run twice in a night, it finds the same. */
@JobHandler('scan-surges')
export class ScanSurges implements HandlesJob<'scan-surges'> {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly logger: Logger, @Inject(CONFIG) private readonly config: Pick<Config, 'surges'>) {}

  async handle(): Promise<JobOutcome> {
    const { judged, series, alerts } = await this.tx.run(SYSTEM, (manager) => scanSurges(manager, this.clock.now(), this.config.surges));
    if (judged.length === 0) return { skipped: 'no week to judge' };
    this.logger.info({ series, weeks: judged.length, opened: alerts.filter(({ isNew }) => isNew).length }, 'surges scanned');
  }
}
