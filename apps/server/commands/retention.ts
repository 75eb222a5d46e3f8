import { Command } from 'commander';
import { retentionOn, totalOf, type Erased, type RetentionPlan } from '@vigie/retention';
import { StartupError } from '@vigie/platform';
import { withDatabase } from './with-database';

interface Options { dryRun?: boolean; demo?: boolean; accept?: string }

export function retentionCommand(): Command {
  return new Command('retention')
    .description('Erases what is past its time, as the job of each night does: cases without contact for 24 months keep codes and months only; testimonies and proofs go three months after the end of a case, twelve after they were given; accounts unused for a year are told, closed a month later, and name nobody after two years.')
    .option('--dry-run', 'only says what would go')
    .option('--demo', 'what was invented for the demonstration counts too; by default it is kept')
    .option('--accept <number>', 'agrees to erase abnormally much: the number that the dry run printed')
    .action(async (options: Options) => {
      const accepted = options.accept === undefined ? null : Number(options.accept);
      if (accepted !== null && !Number.isInteger(accepted)) throw new StartupError('--accept takes the number that "vigie retention --dry-run" prints.');
      await withDatabase(async (dataSource, config) => {
        const { run } = retentionOn(dataSource, config);
        const demo = options.demo ?? false;
        if (options.dryRun) return tellPlan(await run.plan(demo));
        const outcome = await run.execute({ demo, accepted });
        if (outcome.kind === 'ERASED') return tellErased(outcome.erased);
        tellPlan(outcome.plan);
        process.exitCode = 1;
      });
    });
}

function tellPlan({ due, amounts, stock, abnormal }: RetentionPlan): void {
  const reports = due.cases.reduce((sum, one) => sum + one.reports, 0);
  const accounts = (act: string) => due.accounts.filter((one) => one.act === act).length;
  console.log('Nothing was erased. Past their time:');
  console.log(`  ${amounts.cases} of ${stock.cases} cases: ${reports} reports would keep codes and months only`);
  console.log(`  ${amounts.testimonies} of ${stock.testimonies} testimonies, ${amounts.attachments} of ${stock.attachments} proofs, ${due.steps.length} removed steps`);
  console.log(`  ${accounts('TELL')} accounts would be told, ${accounts('CLOSE')} closed, ${accounts('ANONYMISE')} anonymised`);
  if (abnormal.length > 0) console.log(`A run is stopped: abnormally many ${abnormal.join(', ')}. Once you have looked: vigie retention --accept ${totalOf(amounts)}`);
}

function tellErased({ cases, reports, testimonies, attachments, steps, told, closed, anonymised, untold }: Erased): void {
  console.log(`${cases} cases erased to the codes and months of ${reports} reports; ${testimonies} testimonies, ${attachments} proofs and ${steps} removed steps gone; ${told} accounts told, ${closed} closed, ${anonymised} anonymised.`);
  if (untold > 0) console.error(`The mail server did not take the letters to ${untold} accounts: they are told by the next run.`);
}
