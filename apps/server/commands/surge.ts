import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  EARS_DEFAULTS, EARS_METHODS, FARRINGTON_DEFAULTS, POWER_TRANSFORMS, THRESHOLD_METHODS,
  ears, farringtonFlexible, readWeeklyFile, seriesOf, weekPosition,
  type EarsMethod, type FarringtonOptions, type SurgeWeek, type WeeklyFile,
} from '@vigie/domain';
import { StartupError } from '@vigie/platform';

interface Options extends Omit<FarringtonOptions, 'alpha' | 'pastWeeksNotIncluded'> {
  series: string;
  from: string;
  method: 'farrington' | 'ears';
  alpha?: number;
  pastWeeksNotIncluded?: number;
  epochAsDate?: boolean;
  variant: EarsMethod;
  baseline: number;
  minSigma: number;
}

/** Where the command reads and writes; a test gives its own. */
export interface SurgeStreams {
  read(path: string): Promise<string>;
  print(csv: string): void;
  note(line: string): void;
}

const PROCESS: SurgeStreams = {
  read: (path) => (path === '-' ? readAll(process.stdin) : readFile(path, 'utf8')),
  print: (csv) => void process.stdout.write(csv),
  note: (line) => console.error(line),
};

export function surgeCommand(streams: SurgeStreams = PROCESS): Command {
  const farrington = FARRINGTON_DEFAULTS;
  return new Command('surge')
    .description('Judges each week of a series: prints week, observed, expected, upper, alarm as CSV. Same options, defaults and results as farringtonFlexible and earsC of R\'s package surveillance (docs/surges.md).')
    .requiredOption('--series <file>', 'CSV with the columns week (ISO weeks, 2024-W05, or days, 2024-01-29) and cases; - for standard input')
    .requiredOption('--from <week>', 'first week to judge, an ISO week or a day')
    .addOption(new Option('--method <method>', 'farrington, or ears for a series with less than two years before').choices(['farrington', 'ears']).default('farrington'))
    .option('--alpha <level>', 'one-sided level of the upper bound (default: 0.05; ears: 0.001, C3: 0.025)', readNumber)
    .option('--b <years>', 'farrington: years back in time to compare with', readNumber, farrington.b)
    .option('--w <weeks>', 'farrington: half width of the window around the same week of each year', readNumber, farrington.w)
    .option('--noPeriods <periods>', 'farrington: levels of the seasonal factor; 1 compares windows only', readNumber, farrington.noPeriods)
    .option('--pastWeeksNotIncluded <weeks>', 'farrington: most recent weeks left out of the model (default: as --w)', readNumber)
    .option('--weightsThreshold <residual>', 'farrington: residual from which a past surge weighs less', readNumber, farrington.weightsThreshold)
    .option('--reweight [boolean]', 'farrington: down-weight past surges', readBoolean, farrington.reweight)
    .option('--no-reweight', 'same as --reweight false')
    .option('--trend [boolean]', 'farrington: try a linear trend; kept when significant, with b of 3 or more, and not above every count seen', readBoolean, farrington.trend)
    .option('--no-trend', 'same as --trend false')
    .option('--pThresholdTrend <level>', 'farrington: level under which the trend is significant; 1 keeps it whenever the rest allows', readNumber, farrington.pThresholdTrend)
    .addOption(new Option('--limit54 <cases,weeks>', 'farrington: no alarm with fewer cases than that in the last weeks').argParser(readPair).default(farrington.limit54, farrington.limit54.join(',')))
    .addOption(new Option('--thresholdMethod <method>', 'farrington: how the upper bound is made').choices(THRESHOLD_METHODS).default(farrington.thresholdMethod))
    .addOption(new Option('--powertrans <power>', 'farrington, delta: power on which counts are taken for normal').choices(POWER_TRANSFORMS).default(farrington.powertrans))
    .option('--epochAsDate <boolean>', 'farrington: find the same week of earlier years by the calendar, not 52 weeks back (default: true when the weeks are days)', readBoolean)
    .addOption(new Option('--variant <statistic>', 'ears: which statistic').choices(EARS_METHODS).default(EARS_DEFAULTS.method))
    .option('--baseline <weeks>', 'ears: weeks of the baseline', readNumber, EARS_DEFAULTS.baseline)
    .option('--minSigma <cases>', 'ears: smallest standard deviation', readNumber, EARS_DEFAULTS.minSigma)
    .action(async (options: Options) => {
      const file = await openSeries(streams, options.series);
      const from = weekPosition(file, options.from);
      if (from === -1) throw new StartupError(`No week ${options.from} in the series, which goes from ${file.weeks[0]} to ${file.weeks.at(-1)}.`);
      if (file.shortYears) streams.note('No week 53 in the series: read as years of 52 weeks.');
      const judged = judge(file, from, options);
      streams.print(toCsv(file, judged));
      for (const line of silentWeeks(judged)) streams.note(line);
    });
}

/** @throws StartupError when the file cannot be read or is not a weekly series */
async function openSeries(streams: SurgeStreams, path: string): Promise<WeeklyFile> {
  const text = await streams.read(path).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`Cannot read ${path}: ${error.code ?? error.message}`);
  });
  const file = readWeeklyFile(text);
  if (!file.ok) throw new StartupError(`${path === '-' ? 'Standard input' : path}: ${file.message}.`);
  return file;
}

/** @throws StartupError for an option out of bounds */
function judge(file: WeeklyFile, from: number, options: Options): SurgeWeek[] {
  const byCalendar = options.epochAsDate ?? file.dated;
  if (byCalendar && file.shortYears) throw new StartupError('--epochAsDate needs the weeks 53, which the series skips.');
  const series = seriesOf(file, byCalendar);
  try {
    if (options.method === 'ears') {
      const { variant, baseline, minSigma, alpha = null } = options;
      return ears(series, from, { method: variant, baseline, minSigma, alpha });
    }
    const { b, w, noPeriods, weightsThreshold, reweight, trend, pThresholdTrend, limit54, thresholdMethod, powertrans } = options;
    return farringtonFlexible(series, from, {
      b, w, noPeriods, weightsThreshold, reweight, trend, pThresholdTrend, limit54, thresholdMethod, powertrans,
      alpha: options.alpha ?? FARRINGTON_DEFAULTS.alpha, pastWeeksNotIncluded: options.pastWeeksNotIncluded ?? null,
    });
  } catch (error) {
    throw error instanceof RangeError ? new StartupError(`${error.message}.`) : error;
  }
}

/** Twelve digits, and NA where there is nothing to say, as R writes it. */
function toCsv({ weeks }: WeeklyFile, judged: SurgeWeek[]): string {
  const number = (value: number | null) => (value === null ? 'NA' : String(Number(value.toPrecision(12))));
  const lines = judged.map(({ week, observed, expected, upper, alarm }) => [weeks[week], observed, number(expected), number(upper), alarm].join(','));
  return `${['week,observed,expected,upper,alarm', ...lines].join('\n')}\n`;
}

/** Why some weeks are NA. */
function silentWeeks(judged: SurgeWeek[]): string[] {
  const count = (outcome: SurgeWeek['outcome']) => judged.filter((week) => week.outcome === outcome).length;
  return [
    [count('NOT_ENOUGH_HISTORY'), 'without enough history before'],
    [count('TOO_FEW_CASES'), 'with fewer cases than --limit54 asks'],
    [count('NO_FIT'), 'without a model that converges, or a finite bound'],
  ].filter(([weeks]) => weeks !== 0).map(([weeks, why]) => `NA for ${weeks} of ${judged.length} weeks: ${why}.`);
}

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

function readBoolean(text: string): boolean {
  if (/^(true|t|yes|1)$/i.test(text)) return true;
  if (/^(false|f|no|0)$/i.test(text)) return false;
  throw new InvalidArgumentError('It must be true or false.');
}

function readPair(text: string): readonly [number, number] {
  const [, cases, weeks] = /^(?:c\()?\s*(\d+)\s*,\s*(\d+)\s*\)?$/.exec(text) ?? [];
  if (cases === undefined || weeks === undefined) throw new InvalidArgumentError('It must be two whole numbers, such as 5,4.');
  return [Number(cases), Number(weeks)];
}
