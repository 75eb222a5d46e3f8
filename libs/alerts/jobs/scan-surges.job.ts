import { Inject } from '@nestjs/common';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Notify } from '@vigie/notifications';
import { CONFIG, Clock, Logger, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { scanSurges } from '../scan-surges/scan-surges';
import { scanSettingsInForce } from '../settings/settings-in-force';
import { tellSubscribers } from '../subscriptions/tell-subscribers';

/** The nightly scan. Idempotent: run twice in a night, it finds the same. */
@JobHandler('scan-surges')
export class ScanSurges implements HandlesJob<'scan-surges'> {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly logger: Logger, private readonly notify: Notify, @Inject(CONFIG) private readonly config: Pick<Config, 'surges'>) {}

  async handle(): Promise<JobOutcome> {
    const { judged, series, alerts } = await this.tx.run(SYSTEM, async (manager) => {
      const report = await scanSurges(manager, this.clock.now(), await scanSettingsInForce(manager, this.config.surges));
      await tellSubscribers(manager, this.notify, report.alerts);
      return report;
    });
    if (judged.length === 0) return { skipped: 'no week to judge' };
    this.logger.info({ series, weeks: judged.length, opened: alerts.filter(({ isNew }) => isNew).length }, 'surges scanned');
  }
}
