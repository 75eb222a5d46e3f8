import { Command } from 'commander';
import { rebuildBuckets } from '@vigie/aggregation';
import { withDatabase } from './with-database';

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('Counts every bucket again from the reports; the rows come out identical to the ones kept up to date.')
    .action(async () => {
      const started = performance.now();
      await withDatabase((dataSource) => rebuildBuckets(dataSource, (done, of) => console.error(`  ${done} of ${of}`)));
      console.log(`Buckets rebuilt in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    });
}
