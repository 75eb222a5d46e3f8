import { describe, expect, it } from 'vitest';
import { StartupError } from '@vigie/platform';
import { discloseCommand } from './disclose';

const TABLE = `region,right,count,contributors,largest
R1,RSA,50,8,12
R1,AAH,4,2,3
R1,"=cmd|' /C calc'!A0",30,5,6
R2,RSA,33,7,8
R2,AAH,35,6,9
R2,"=cmd|' /C calc'!A0",42,6,9
TOTAL,TOTAL,194,15,20
`;

async function run(args: string[], files: Record<string, string> = { 'table.csv': TABLE, '-': TABLE }) {
  let [printed, noted] = ['', ''];
  const command = discloseCommand({
    read: async (path) => files[path] ?? Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' })),
    print: (csv) => { printed += csv; },
    note: (line) => { noted += line; },
  }).exitOverride().configureOutput({ writeErr: () => undefined });
  await command.parseAsync(args, { from: 'user' });
  const [header = '', ...rows] = printed.trim().split('\n');
  return { header, rows, noted };
}

const refusal = (args: string[], files?: Record<string, string>) => run(args, files).then(() => null, (error: unknown) => error);

describe('vigie disclose', () => {
  it('prints every cell, margins that were missing too, with its status and what may leave', async () => {
    const { header, rows, noted } = await run(['table.csv', '--dimensions', 'region,right']);
    expect(header).toBe('region,right,status,value');
    expect(rows).toHaveLength(12);
    expect(rows).toContain('R1,AAH,primary,');
    expect(rows).toContain('TOTAL,TOTAL,published,194');
    expect(rows.filter((row) => row.includes(',secondary,')).length).toBeGreaterThanOrEqual(3);
    for (const row of rows) if (!row.includes(',published,')) expect(row).toMatch(/,$/);
    expect(noted).toMatch(/1 hidden for themselves/);
  });

  it('reads standard input, and leaves a spreadsheet nothing to run', async () => {
    const { rows } = await run(['-', '--dimensions', 'region,right']);
    expect(rows.filter((row) => row.includes('cmd')).every((row) => row.includes(`"'=cmd`) || row.includes(`,'=cmd`))).toBe(true);
  });

  it('follows a hierarchy and stricter thresholds', async () => {
    const { rows } = await run(['table.csv', '--dimensions', 'region,right', '--hierarchy', 'h.json', '--min-units', '34'], {
      'table.csv': TABLE, 'h.json': '{"region": {"SOUTH": ["R1", "R2"]}}',
    });
    expect(rows).toContain('R2,RSA,primary,');
    expect(rows.some((row) => row.startsWith('SOUTH,TOTAL,'))).toBe(true);
  });

  it('counts structures from the count alone', async () => {
    const { rows } = await run(['table.csv', '--dimensions', 'a', '--unit', 'structures'], { 'table.csv': 'a,count\nx,2\ny,9\nz,8\n' });
    expect(rows).toContain('x,primary,');
  });

  it.each([
    ['a lower threshold', ['table.csv', '--dimensions', 'region,right', '--min-units', '5'], /can only be raised/],
    ['a larger share', ['table.csv', '--dimensions', 'region,right', '--max-share', '90'], /can only be lowered/],
    ['a file that is not there', ['none.csv', '--dimensions', 'region'], /^Cannot read none.csv: ENOENT$/],
    ['a dimension that is not there', ['table.csv', '--dimensions', 'region,age'], /no column age/],
  ])('refuses %s in one line', async (_, args, message) => {
    const error = await refusal(args);
    expect(error).toBeInstanceOf(StartupError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain('\n');
  });

  it('names the rows of a table that contradicts itself', async () => {
    const error = await refusal(['table.csv', '--dimensions', 'region,right'], { 'table.csv': TABLE.replace('194', '195') });
    expect((error as Error).message).toMatch(/^Row 8 \(TOTAL, TOTAL\) is 195, the cells under it .* add up to 194\.$/);
  });
});
