import { basename } from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { importFile, type FileImportReport } from '@vigie/import';
import { StartupError } from '@vigie/platform';
import { withDatabase } from './with-database';

interface Options { structure: string; dryRun?: boolean; mapping?: string; badRows?: string; mask?: boolean; proposed?: boolean; printMapping?: boolean }

/** Exit codes: 0 all rows are in (or were already); 2 some rows are given back; 1 nothing could be done. */
const SOME_GIVEN_BACK = 2;

export function importCommand(): Command {
  return new Command('import')
    .description('Imports a spreadsheet (CSV, XLSX or ODS) of reports for a structure, as its page « Importer » does. The same file twice adds nothing. Exit code 2 when some rows are bad, or in already with other answers.')
    .argument('<file>', 'the spreadsheet; its first row is the header')
    .requiredOption('--structure <id or name>', 'structure the reports are of')
    .option('--dry-run', 'only says what would come of it')
    .option('--mapping <file>', 'JSON: {"columns": {"header": "field"}, "constants": {"field": "CODE"}, "values": {"field": {"text": "CODE"}}}; what it leaves out is guessed')
    .option('--print-mapping', 'prints the mapping that is used, to be kept and corrected, and stops')
    .option('--bad-rows <out.csv>', 'writes the bad rows there: the same columns, then why')
    .option('--proposed', 'takes for each text the answer the page would propose, one that only resembles it as well; look at them first with --print-mapping')
    .option('--mask', 'masks what in texts tells who someone is, rather than refusing the row')
    .action(async (file: string, options: Options) => {
      const body = await readFile(file).catch((error: NodeJS.ErrnoException) => { throw new StartupError(`Cannot read ${file}: ${error.code ?? error.message}`); });
      const mapping: unknown = options.mapping ? JSON.parse(await readFile(options.mapping, 'utf8').catch(() => { throw new StartupError(`Cannot read ${options.mapping}.`); })) : undefined;
      const report = await withDatabase((dataSource, config) => importFile(dataSource, config, {
        structure: options.structure, fileName: basename(file), body, mapping, masking: options.mask ?? false, proposed: options.proposed ?? false,
        until: options.printMapping ? 'MAPPED' : options.dryRun ? 'CHECKED' : 'DONE',
        progress: (read, total) => { if (process.stderr.isTTY) process.stderr.write(`\r  ${read} of ${total} rows`); },
      }));
      if (options.printMapping) return console.log(JSON.stringify(report.mapping, null, 2));
      tell(report, options.dryRun ?? false);
      if (options.badRows && report.badRows) await writeFile(options.badRows, report.badRows);
      if (report.counts.bad + report.counts.changed > 0) process.exitCode = SOME_GIVEN_BACK;
    });
}

function tell({ counts, firstFaults }: FileImportReport, dryRun: boolean): void {
  if (process.stderr.isTTY) process.stderr.write('\r');
  console.log(`${counts.read} rows: ${counts.added} ${dryRun ? 'to add' : 'added'}, ${counts.already} there already, ${counts.changed} there with other answers, ${counts.bad} bad${counts.identifying > 0 ? ` (${counts.identifying} only for an identifier: --mask)` : ''}.`);
  for (const { line, column, reason, rows = 1 } of [...firstFaults].sort((a, b) => (b.rows ?? 1) - (a.rows ?? 1)).slice(0, 10)) {
    console.log(`  ${rows === 1 ? `line ${line}` : `${rows} rows, the first at line ${line}`}${column ? `, « ${column} »` : ''}: ${reason}`);
  }
}
