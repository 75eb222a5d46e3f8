import { describe, expect, it } from 'vitest';
import { fixtureText } from '../fixtures/read-fixture';
import { readWeeklyFile, seriesOf, weekPosition, type WeeklyFile } from './weekly-file';

const read = (lines: string[], header = 'week,cases') => readWeeklyFile([header, ...lines].join('\n'));
const refusal = (lines: string[], header?: string) => {
  const file = read(lines, header);
  return file.ok ? null : file.message;
};
const accepted = (file: ReturnType<typeof readWeeklyFile>): WeeklyFile => {
  if (!file.ok) throw new Error(file.message);
  return file;
};

describe('a weekly file', () => {
  it('is read with ISO weeks or days, in any order, with other columns and separators', () => {
    expect(read(['2024-W02,4', '2024-W01,3'])).toEqual({ ok: true, weeks: ['2024-W01', '2024-W02'], cases: [3, 4], dated: false, shortYears: false });
    expect(read(['"x";"2024-01-29";"3"', '"y";"2024-02-05";"0"'], '\uFEFF"Region";"Week";"Cases"')).toMatchObject({ weeks: ['2024-01-29', '2024-02-05'], cases: [3, 0], dated: true });
  });

  it('follows the ISO calendar over the new year', () => {
    expect(read(['2020-W53,1', '2021-W01,2', '2020-W52,0'])).toMatchObject({ weeks: ['2020-W52', '2020-W53', '2021-W01'] });
    expect(read(['2021-W52,1', '2022-W01,2'])).toMatchObject({ ok: true, shortYears: false });
  });

  it('takes years of 52 weeks throughout, as series without dates have in R', () => {
    const file = accepted(readWeeklyFile(fixtureText('series/salmonella-agona.csv')));
    expect(file).toMatchObject({ shortYears: true, dated: false });
    expect(file.cases).toHaveLength(312);
    expect(weekPosition(file, '1995-W01')).toBe(260);
  });

  it('refuses a missing week, and names it', () => {
    expect(refusal(['2024-W01,1', '2024-W03,1'])).toBe('Week 2024-W02 is missing, between 2024-W01 and 2024-W03; write 0 when there were no cases');
    expect(refusal(['2024-01-01,1', '2024-01-15,1'])).toMatch(/^Week 2024-01-08 is missing/);
    expect(refusal(['2024-01-01,1', '2024-01-09,1'])).toBe('Line 3: 2024-01-09 is not a whole number of weeks after 2024-01-01');
    expect(refusal(['2020-W52,1', '2020-W53,1', '2021-W02,1'])).toMatch(/^Week 2021-W01 is missing/);
  });

  it('refuses duplicates and mixtures', () => {
    expect(refusal(['2024-W01,1', '2024-W02,1', '2024-W1,2'])).toBe('Line 4: week 2024-W01 is there twice');
    expect(refusal(['2024-W01,1', '2024-01-08,1'])).toBe('Line 3: 2024-01-08 is a day among ISO weeks; use one of the two');
  });

  it.each([
    ['2024-W01,-1', /^Line 2: week 2024-W01 has a negative number of cases/], ['2024-W01,1.5', /not whole/], ['2024-W01,', /no number of cases/],
    ['2024-W01,many', /"many" is not a number/], ['2023-W53,1', /"2023-W53" is neither/], ['2024-W00,1', /neither/], ['2024-02-30,1', /neither/], ['yesterday,1', /neither/],
  ])('refuses %s', (line, message) => expect(refusal([line])).toMatch(message));

  it('refuses what has no columns, or no line', () => {
    expect(refusal([], 'date;count')).toMatch(/must name the columns week and cases/);
    expect(refusal([])).toBe('The file has no week');
  });

  it('finds a week under either name, and gives the series its calendar', () => {
    const dated = accepted(read(['2024-01-29,1', '2024-02-05,2']));
    expect([weekPosition(dated, '2024-02-05'), weekPosition(dated, '2024-W06'), weekPosition(dated, '2024-02-06'), weekPosition(dated, 'x')]).toEqual([1, 1, -1, -1]);
    expect(seriesOf(dated, true)).toEqual({ cases: [1, 2], firstDay: '2024-01-29' });
    const weekly = accepted(read(['2024-W05,1', '2024-W06,2']));
    expect(weekPosition(weekly, '2024-02-07')).toBe(1);
    expect(seriesOf(weekly, false)).toEqual({ cases: [1, 2] });
    expect(seriesOf(weekly, true)).toEqual({ cases: [1, 2], firstDay: '2024-01-29' });
  });
});
