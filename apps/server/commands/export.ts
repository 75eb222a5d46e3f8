import { existsSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EXPORT_COLUMNS, EXPORT_FORMATS, EXPORT_LEVELS, type ExportColumn, type ExportFormat, type ExportLevel } from '@vigie/contracts';
import { exportFile, type ExportWish } from '@vigie/exports';
import { StartupError } from '@vigie/platform';
import { withDatabase } from './with-database';

interface Options {
  as: string; purpose?: string; format?: ExportFormat; columns?: readonly ExportColumn[]; level?: ExportLevel; force?: boolean;
  from?: string; to?: string; region?: string; department?: string; site?: string; right?: string; difficulty?: string; structureType?: string; audience?: string; causality?: string; status?: string; exceptStatus?: string;
}

/** A database that does not answer holds nobody back. */
const MOST_CANCEL_MS = 5_000;

const lowered = (codes: readonly string[]) => codes.map((code) => code.toLowerCase());

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes reports, or with --level counts by territory, to a file, as the page « Exports » does: with what the account may see, kept a week in its list, asked for and taken in the audit log.')
    .argument('<file>', 'where to write it; its ending says the format where --format does not')
    .requiredOption('--as <address>', 'e-mail address of the account it is done for: regional or national staff, or the manager of a structure')
    .option('--purpose <text>', 'what reports one by one are needed for, 10 to 300 characters that name nobody; the audit log keeps it')
    .addOption(new Option('--format <format>', `of the file: ${lowered(EXPORT_FORMATS).join(', ')}; geojson holds counts by territory only`).argParser(oneOf(EXPORT_FORMATS)))
    .option('--columns <list>', `parted by commas, of ${lowered(EXPORT_COLUMNS).join(', ')} (default: all the account may have)`, columnsOf)
    .addOption(new Option('--level <level>', `counts by territory, through disclosure control, over whole months, instead of reports: ${lowered(EXPORT_LEVELS).join(', ')}`).argParser(oneOf(EXPORT_LEVELS)))
    .option('--from <day>', 'first day of the facts, 2026-03-01')
    .option('--to <day>', 'last day of the facts')
    .option('--region <code>', 'reports of that region').option('--department <code>', 'of that département').option('--site <code>', 'of that préfecture')
    .option('--right <code>', 'that cost this right').option('--difficulty <code>', 'that met this difficulty')
    .option('--structure-type <code>', 'from structures of this type').option('--audience <code>', 'of people in this situation')
    .option('--causality <code>', 'whose causality is ALLEGED, DOCUMENTED or CONFIRMED')
    .option('--status <code>', 'in this status; COUNTED: those that figures count, OPEN: those of them not solved; counts by territory know COUNTED, OPEN and RESOLVED').option('--except-status <code>', 'in any status but this one')
    .option('--force', 'writes over a file that is there')
    .action(async (file: string, options: Options) => {
      const format = options.format ?? among(EXPORT_FORMATS, /\.([a-z]+)$/i.exec(file)?.[1] ?? '');
      if (!format) throw new StartupError(`The ending of ${file} says no format: give --format ${lowered(EXPORT_FORMATS).join(', ')}.`);
      if (existsSync(file) && !options.force) throw new StartupError(`${file} is there already: --force writes over it.`);
      // Under another name until it is whole: half of an export would pass for one.
      const part = `${file}.part`;
      const handle = await rm(part, { force: true }).then(() => open(part, 'wx', 0o600)).catch((error: NodeJS.ErrnoException) => { throw new StartupError(`Cannot write ${part}: ${error.code ?? error.message}`); });
      let cancel = async (): Promise<unknown> => undefined;
      // Half of an export in clear must not lie about, nor one that nobody writes count as under way. A second signal, of either kind, does not wait.
      const drop = () => { process.off('SIGINT', drop).off('SIGTERM', drop); rmSync(part, { force: true }); void Promise.race([cancel(), setTimeout(MOST_CANCEL_MS)]).catch(() => undefined).finally(() => process.exit(130)); };
      process.once('SIGINT', drop).once('SIGTERM', drop);
      try {
        const made = await withDatabase(async (dataSource, config) => {
          const exported = await exportFile(dataSource, config, { as: options.as, wish: wishOf(format, options), progress: told, begun: (take) => { cancel = take; } });
          await pipeline(exported.content, handle.createWriteStream());
          return exported;
        });
        await rename(part, file);
        console.error(`${made.rows.toLocaleString('en')} rows, ${made.bytes.toLocaleString('en')} bytes, SHA-256 ${made.sha256}. Export ${made.id}.`);
      } catch (error) {
        await handle.close().catch(() => undefined);
        await rm(part, { force: true });
        throw error;
      } finally {
        process.off('SIGINT', drop).off('SIGTERM', drop);
      }
    });
}

function wishOf(format: ExportFormat, { purpose, columns, level, ...options }: Options): ExportWish {
  const { from, to, region, department, site, right, difficulty, structureType, audience, causality, status, exceptStatus } = options;
  const filter = { occurredFrom: from, occurredTo: to, regionCode: region, departmentCode: department, siteCode: site, right, difficulty, structureType, audience, causality, status, exceptStatus };
  return level ? { kind: 'TERRITORIES', format, columns: [], level, filter } : { kind: 'DETAIL', format, columns: columns ?? [], purpose, filter };
}

function told(done: number, total: number | null): void {
  if (process.stderr.isTTY) process.stderr.write(`\r  ${done.toLocaleString('en')} of ${total?.toLocaleString('en') ?? '…'} rows${total !== null && done === total ? '\n' : ''}`);
}

const among = <Code extends string>(codes: readonly Code[], text: string): Code | undefined => codes.find((code) => code === text.toUpperCase());
const oneOf = <Code extends string>(codes: readonly Code[]) => (text: string): Code => {
  const found = among(codes, text);
  if (!found) throw new InvalidArgumentError(`There are: ${lowered(codes).join(', ')}.`);
  return found;
};
const columnsOf = (list: string): ExportColumn[] => list.split(',').map((one) => oneOf(EXPORT_COLUMNS)(one.trim()));
