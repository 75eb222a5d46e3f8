import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surgeCommand } from './surge';

const FIXTURES = fileURLToPath(new URL('../../../libs/domain/surges/fixtures/', import.meta.url));
const AGONA = `${FIXTURES}series/salmonella-agona.csv`;

/** Runs `vigie surge` with these arguments; `input` stands for standard input. */
async function surge(args: string[], input = '') {
  const out = { csv: '', notes: [] as string[] };
  const command = surgeCommand({
    read: (path) => (path === '-' ? Promise.resolve(input) : readFile(path, 'utf8')),
    print: (csv) => { out.csv += csv; },
    note: (line) => { out.notes.push(line); },
  });
  command.exitOverride().configureOutput({ writeErr: (text) => { out.notes.push(text.trim()); }, writeOut: (text) => { out.csv += text; } });
  await command.parseAsync(args, { from: 'user' });
  const [header = '', ...lines] = out.csv.trim().split('\n');
  return { ...out, header, rows: lines.map((line) => line.split(',')) };
}

const weekly = (cases: number[]) => `week,cases\n${cases.map((count, i) => `2024-W${String(i + 1).padStart(2, '0')},${count}`).join('\n')}\n`;

describe('vigie surge', () => {
  it('prints the upper bounds and alarms of R', async () => {
    const { header, rows } = await surge(['--series', AGONA, '--from', '1995-W01']);
    expect(header).toBe('week,observed,expected,upper,alarm');
    expect(rows).toHaveLength(52);
    const reference = (await readFile(`${FIXTURES}farrington/salmonella-agona.csv`, 'utf8')).split('\n').map((line) => line.split(',')).filter(([set, k]) => set === 'defaults' && Number(k) > 264);
    expect(reference).toHaveLength(48);
    for (const [, k, expected, upper, alarm] of reference) {
      const row = rows[Number(k) - 261] ?? [];
      for (const [ours = '', theirs = ''] of [[row[2], expected], [row[3], upper]]) {
        if (theirs === 'NA') expect(ours).toBe('NA');
        else expect(Number(ours)).toBeCloseTo(Number(theirs), 8);
      }
      expect(row[4]).toBe(alarm === 'TRUE' ? 'true' : 'false');
    }
  });

  it('takes every parameter', async () => {
    const base = ['--series', AGONA, '--from', '1995-W40'];
    const uppers = async (...more: string[]) => (await surge([...base, ...more])).rows.map((row) => row[3]).join(' ');
    const plain = await uppers();
    const changes = [
      ['--alpha', '0.01'], ['--b', '4'], ['--w', '2'], ['--noPeriods', '10'], ['--pastWeeksNotIncluded', '26', '--noPeriods', '5'], ['--weightsThreshold', '1'],
      ['--reweight', 'false'], ['--limit54', '15,4'], ['--thresholdMethod', 'nbPlugin'], ['--thresholdMethod', 'muan'], ['--powertrans', 'none'], ['--method', 'ears'],
      ['--method', 'ears', '--variant', 'C2'], ['--method', 'ears', '--baseline', '9', '--minSigma', '2'], ['--epochAsDate', 'false', '--w', '4'],
    ];
    const results = await Promise.all(changes.map((change) => uppers(...change)));
    expect(new Set([plain, ...results]).size).toBe(changes.length + 1);
    expect(await uppers('--no-reweight')).toBe(await uppers('--reweight', 'FALSE'));
    expect(await uppers('--no-trend')).toBe(await uppers('--trend', 'false'));
    expect(await uppers('--trend', '--reweight')).toBe(plain);
    expect(await uppers('--pThresholdTrend', '0')).toBe(await uppers('--no-trend'));
  });

  it('follows the calendar when the weeks are days', async () => {
    const args = ['--series', `${FIXTURES}series/salmonella-newport.csv`, '--from', '2013-W40', '--noPeriods', '10', '--limit54', '0,4'];
    const dated = await surge(args);
    expect(dated.rows[0]?.[0]).toMatch(/^2013-\d\d-\d\d$/);
    expect((await surge([...args, '--epochAsDate', 'false'])).csv).not.toBe(dated.csv);
  });

  it('reads standard input, and says why weeks are NA', async () => {
    const { rows, notes } = await surge(['--series', '-', '--from', '2024-W05'], weekly([3, 4, 5, 3, 4, 60]));
    expect(rows).toEqual([['2024-W05', '4', 'NA', 'NA', 'false'], ['2024-W06', '60', 'NA', 'NA', 'false']]);
    expect(notes).toEqual(['NA for 2 of 2 weeks: without enough history before.']);
    const ears = await surge(['--series', '-', '--from', '2024-01-29', '--method', 'ears', '--baseline', '4'], weekly([3, 4, 5, 3, 4, 60]));
    expect(ears.rows.map((row) => row[4])).toEqual(['false', 'true']);
  });

  it.each([
    ['a missing week', 'week,cases\n2024-W01,1\n2024-W03,1', [], /^Standard input: Week 2024-W02 is missing, .*\.$/],
    ['a duplicate', 'week,cases\n2024-W01,1\n2024-W01,1', [], /there twice/],
    ['a negative count', 'week,cases\n2024-W01,-1', [], /negative/],
    ['a count that is not whole', 'week,cases\n2024-W01,1.5', [], /not whole/],
    ['a week outside', weekly([1, 2]), ['--from', '2030-W01'], /^No week 2030-W01 in the series, which goes from 2024-W01 to 2024-W02\.$/],
    ['an option out of bounds', weekly([1, 2]), ['--alpha', '2'], /^alpha is 2: it must lie between 0 and 1\.$/],
    ['an option that is no number', weekly([1, 2]), ['--b', 'x'], /argument 'x' is invalid\. It must be a number\.$/],
    ['an unknown method', weekly([1, 2]), ['--method', 'cusum'], /Allowed choices are farrington, ears/],
  ])('refuses %s in one line', async (_, input, more, message) => {
    const failure = surge(['--series', '-', '--from', '2024-W01', ...more], input);
    await expect(failure).rejects.toThrow(message);
    await failure.catch((error: Error) => expect(error.message).not.toContain('\n'));
  });

  it('says which file it cannot read', async () => {
    await expect(surge(['--series', '/nowhere.csv', '--from', '2024-W01'])).rejects.toThrow('Cannot read /nowhere.csv: ENOENT');
  });

  it('documents each parameter with its default', async () => {
    const help = surgeCommand().helpInformation();
    for (const name of ['b', 'w', 'noPeriods', 'pastWeeksNotIncluded', 'alpha', 'weightsThreshold', 'reweight', 'trend', 'pThresholdTrend', 'limit54', 'thresholdMethod', 'powertrans', 'epochAsDate', 'variant', 'baseline', 'minSigma', 'method']) {
      const [, entry = ''] = help.split(new RegExp(`\\n  --${name} `));
      expect(entry.split(/\n {2}-/)[0], name).toContain('default:');
    }
  });
});
