import { Command, InvalidArgumentError } from 'commander';
import { SCAN_SETTINGS, scanSurges, tellSubscribers, type ScanSettings } from '@vigie/alerts';
import { Notify } from '@vigie/notifications';
import { Outbox } from '@vigie/pipeline';
import { SYSTEM, StartupError, TransactionRunner } from '@vigie/platform';
import { withDatabase } from './with-database';

interface Options { weeks: number; rate?: number; structures?: number; share?: number }

export function scanSurgesCommand(): Command {
  return new Command('scan-surges')
    .description('Looks for surges in the weekly reports of every préfecture, right and difficulty, as the nightly scan does, and writes the alerts (docs/surges.md).')
    .option('--weeks <number>', 'last whole weeks to judge', readNumber, SCAN_SETTINGS.weeks)
    .option('--rate <share>', 'share of the alerts that chance may give (default: VIGIE_SURGE_RATE)', readNumber)
    .option('--structures <number>', 'structures a rise must rest on, fewer hold it (default: VIGIE_SURGE_STRUCTURES)', readNumber)
    .option('--share <share>', 'largest share of one structure, more holds it (default: VIGIE_SURGE_SHARE)', readNumber)
    .action(async (options: Options) => {
      const started = performance.now();
      const { judged, series, alerts } = await withDatabase((dataSource, config) => {
        const wished: Partial<ScanSettings> = {
          weeks: options.weeks, falseDiscoveryRate: options.rate ?? config.surges.falseDiscoveryRate,
          minimumStructures: options.structures ?? config.surges.minimumStructures, largestShare: options.share ?? config.surges.largestShare,
        };
        return new TransactionRunner(dataSource).run(SYSTEM, async (manager) => {
          const report = await scanSurges(manager, new Date(), wished);
          await tellSubscribers(manager, new Notify(new Outbox()), report.alerts);
          return report;
        }).catch(asStartupError);
      });
      const opened = alerts.filter(({ isNew }) => isNew);
      const span = judged.length === 0 ? 'no week to judge yet' : `${judged.length} weeks judged, ${judged[0]} to ${judged.at(-1)}`;
      console.log(`${series.toLocaleString('en')} series, ${span}: ${opened.length} alerts opened (${opened.filter(({ held }) => held).length} of them held), ${alerts.length - opened.length} followed, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    });
}

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

function asStartupError(error: unknown): never {
  throw error instanceof RangeError ? new StartupError(`${error.message}.`) : error;
}
