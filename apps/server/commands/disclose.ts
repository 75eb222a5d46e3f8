import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command, InvalidArgumentError, Option } from 'commander';
import { BrokenHierarchy, InconsistentTable, LaxThreshold, disclose, type Grid } from '@vigie/domain';
import { UnreadableTable, printTable, readTable } from '@vigie/domain/disclosure/file';
import { loadHighsSolver } from '@vigie/domain/disclosure/solver';
import { StartupError } from '@vigie/platform';

interface Options {
  dimensions: string[];
  hierarchy?: string;
  unit: 'persons' | 'structures';
  frame?: string[];
  overlapping?: string[];
  minUnits?: number;
  minStructures?: number;
  maxShare?: number;
}

/** Where the command reads and writes; a test gives its own. */
export interface DiscloseStreams {
  read(path: string): Promise<string>;
  print(csv: string): void;
  note(line: string): void;
}

const PROCESS: DiscloseStreams = {
  read: (path) => (path === '-' ? readAll(process.stdin) : readFile(path, 'utf8')),
  print: (csv) => void process.stdout.write(csv),
  note: (line) => console.error(line),
};

export function discloseCommand(streams: DiscloseStreams = PROCESS): Command {
  return new Command('disclose')
    .description('Applies disclosure control to a table: prints each cell as CSV with its status (published, primary, secondary) and the value that may leave. Rules and guarantees: docs/disclosure-control.md.')
    .argument('<file>', 'CSV of one row a cell: a column for each dimension (TOTAL for margins), count, contributors (structures), largest (count of the largest one); - for standard input')
    .requiredOption('--dimensions <columns>', 'columns that cut the table, separated by commas', readNames)
    .option('--hierarchy <file>', 'JSON, by dimension: the codes under each code, {"territory": {"ARA": ["69", "38"]}}, or the code above each')
    .addOption(new Option('--unit <unit>', 'what the cells count').choices(['persons', 'structures']).default('persons'))
    .option('--frame <columns>', 'dimensions of place and time: a zero along them speaks of no group (default: none)', readNames)
    .option('--overlapping <columns>', 'dimensions of which one unit may have several codes, so that they do not add up (default: none)', readNames)
    .option('--min-units <count>', 'fewest units of a published cell; only above 11 persons or 3 structures', readNumber)
    .option('--min-structures <count>', 'fewest structures of a published cell of persons; only above 3', readNumber)
    .option('--max-share <percent>', 'largest share of one structure in a published cell of persons; only under 85', readNumber)
    .action(async (file: string, options: Options) => {
      const csv = await open(streams, file);
      const hierarchy = options.hierarchy === undefined ? undefined : await open(streams, options.hierarchy);
      const { dimensions, frame, overlapping } = options;
      const unit = options.unit === 'persons' ? 'PERSONS' : 'STRUCTURES';
      const thresholds = { units: options.minUnits, structures: options.minStructures, share: options.maxShare === undefined ? undefined : options.maxShare / 100 };
      const [table] = await explained(async () => {
        const grid: Grid = readTable({ csv, dimensions, hierarchy, unit, frame, overlapping });
        return disclose([grid], { unit, thresholds }, await loadHighsSolver());
      });
      if (!table) return;
      streams.print(printTable(table));
      const count = (status: string) => table.cells.filter((cell) => cell.status === status).length;
      streams.note(`${count('PUBLISHED')} cells published, ${count('PRIMARY')} hidden for themselves, ${count('SECONDARY')} so that no other can be computed.`);
    });
}

/** @throws StartupError when the file cannot be read */
function open(streams: DiscloseStreams, path: string): Promise<string> {
  return streams.read(path).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`Cannot read ${path}: ${error.code ?? error.message}`);
  });
}

/** What is wrong with a table is one line for the person who wrote it. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const expected = error instanceof UnreadableTable || error instanceof InconsistentTable || error instanceof BrokenHierarchy || error instanceof LaxThreshold;
    throw expected ? new StartupError(`${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`) : error;
  }
}

function readNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim()).filter(Boolean);
  if (names.length === 0) throw new InvalidArgumentError('Names of columns, separated by commas.');
  return names;
}

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Not a number.');
  return value;
}
