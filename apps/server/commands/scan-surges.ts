import { Command, InvalidArgumentError } from 'commander';
import { scanSettingsInForce, scanSurges, tellSubscribers, type ScanSettings } from '@vigie/alerts';
import { Notify } from '@vigie/notifications';
import { Outbox } from '@vigie/pipeline';
import { SYSTEM, StartupError, TransactionRunner } from '@vigie/platform';
import { withDatabase } from './with-database';

interface Options { weeks?: number; rate?: number; structures?: number; share?: number }

export function scanSurgesCommand(): Command {
  return new Command('scan-surges')
    .description('Looks for surges in the weekly reports of every préfecture, right and difficulty, as the nightly scan does, and writes the alerts (docs/surges.md).')
    .option('--weeks <number>', 'last whole weeks to judge (default: the setting in force)', readNumber)
    .option('--rate <share>', 'share of the alerts that chance may give (default: the setting in force)', readNumber)
    .option('--structures <number>', 'structures a rise must rest on, fewer hold it (default: the setting in force)', readNumber)
    .option('--share <share>', 'largest share of one structure, more holds it (default: the setting in force)', readNumber)
    .action(async (options: Options) => {
      const started = performance.now();
      const { judged, series, alerts } = await withDatabase((dataSource, config) => {
        return new TransactionRunner(dataSource).run(SYSTEM, async (manager) => {
          const report = await scanSurges(manager, new Date(), wishedOver(await scanSettingsInForce(manager, config.surges), options));
          await tellSubscribers(manager, new Notify(new Outbox()), report.alerts);
          return report;
        }).catch(asStartupError);
      });
      const opened = alerts.filter(({ isNew }) => isNew);
      const span = judged.length === 0 ? 'no week to judge yet' : `${judged.length} weeks judged, ${judged[0]} to ${judged.at(-1)}`;
      console.log(`${series.toLocaleString('en')} series, ${span}: ${opened.length} alerts opened (${opened.filter(({ held }) => held).length} of them held), ${alerts.length - opened.length} followed, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    });
}

/** Settings of which one was given by hand are no version that anybody saved; how many weeks are looked at changes nothing of how they are judged. */
function wishedOver(inForce: ScanSettings, { weeks, rate, structures, share }: Options): ScanSettings {
  const byHand = rate !== undefined || structures !== undefined || share !== undefined;
  return {
    ...inForce, weeks: weeks ?? inForce.weeks, falseDiscoveryRate: rate ?? inForce.falseDiscoveryRate, minimumStructures: structures ?? inForce.minimumStructures,
    largestShare: share ?? inForce.largestShare, revision: byHand ? null : inForce.revision,
  };
}

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

function asStartupError(error: unknown): never {
  throw error instanceof RangeError ? new StartupError(`${error.message}.`) : error;
}
