import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { countApart, readApart } from './read-apart';
import { FILE_LIMITS, UnreadableFile } from './sheet-row';
import { odsOf, xlsxOf, zipOf } from './spreadsheet-files';

const faultOf = (work: Promise<unknown>) => work.then((read) => JSON.stringify(read), (error: unknown) => (error instanceof UnreadableFile ? error.fault : String(error)));
const cell = (text: string, repeated = 1) => `<table:table-cell office:value-type="string" table:number-columns-repeated="${repeated}"><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, repeated = 1) => `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`;

/** A workbook whose shared texts are as many empty ones. */
const emptyTexts = (count: number) => zipOf({
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId2"/></sheets></workbook>',
  'xl/sharedStrings.xml': Buffer.concat([Buffer.from('<sst>'), Buffer.alloc(count * 5, '<si/>'), Buffer.from('</sst>')]),
  'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
});

/** Runs the work; says how long it took and how long this process was deaf meanwhile, in ms. */
async function heard<T>(work: () => Promise<T>): Promise<{ result: T; took: number; deaf: number }> {
  let [deaf, last, going] = [0, performance.now(), true];
  const ear = (async () => {
    while (going) {
      await sleep(5);
      deaf = Math.max(deaf, performance.now() - last - 5);
      last = performance.now();
    }
  })();
  const started = performance.now();
  const result = await work();
  const took = performance.now() - started;
  going = false;
  await ear;
  return { result, took, deaf };
}

it('counts and hands on the rows of every kind of file as they stand', async () => {
  const files = [Buffer.from('a;b\n1;2\n3;4'), xlsxOf('<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row r="2"><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c><v>3</v></c><c><v>4</v></c></row>', ['a', 'b']), odsOf(row(cell('a') + cell('b')) + row(cell('1') + cell('2')) + row(cell('3') + cell('4')))];
  for (const file of files) {
    const { format, rows } = await countApart(file);
    expect(rows).toBe(2);
    const read: string[][] = [];
    for await (const batch of readApart(file, format)) read.push(...batch.map(({ cells }) => [...cells]));
    expect(read).toEqual([['a', 'b'], ['1', '2'], ['3', '4']]);
  }
});

it('says what is wrong with a file as reading it here would', async () => {
  expect(await faultOf(countApart(Buffer.from('%PDF-1.7\n')))).toBe('UNKNOWN_FORMAT');
  expect(await faultOf(countApart(xlsxOf('<row r="1"><c><v>1</v></c></row>').subarray(0, 300)))).toBe('BROKEN');
});

it('refuses a workbook of millions of shared texts at once, and serves others meanwhile', async () => {
  const bomb = emptyTexts(50_000_000);
  expect(bomb.length).toBeLessThan(400_000);
  const before = process.memoryUsage.rss();
  const { result, took, deaf } = await heard(() => Promise.all([1, 2, 3].map(() => faultOf(countApart(bomb)))));
  expect(result).toEqual(['BOMB', 'BOMB', 'BOMB']);
  expect(took).toBeLessThan(8_000);
  expect(deaf).toBeLessThan(250);
  expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 2 ** 20);
}, 60_000);

it('refuses texts that are few enough to be packed well, and too many to be kept', async () => {
  expect(await faultOf(countApart(emptyTexts(FILE_LIMITS.strings + 1)))).toBe('BOMB');
}, 30_000);

it('refuses a sheet of a kilobyte that unfolds into gigabytes, by its rows as by its columns', async () => {
  const wide = odsOf(row(cell('x', 200)) + row(cell('z'.repeat(30_000), 200), 100_000));
  const long = odsOf(row(cell('x')) + row(cell('z'.repeat(30_000)), 400_000));
  expect(wide.length + long.length).toBeLessThan(3_000);
  const { result, deaf } = await heard(async () => [await faultOf(countApart(wide)), await faultOf(countApart(long))]);
  expect(result).toEqual(['ROW_TOO_LONG', 'BOMB']);
  expect(deaf).toBeLessThan(250);
}, 30_000);

it('gives up on what takes too long or too much memory, and the thread alone goes', async () => {
  const file = odsOf(row(cell('x')) + row(cell('z'.repeat(100)), 400_000));
  expect(await faultOf(countApart(file, { timeMs: 5, heapMb: 320 }))).toBe('BOMB');
  expect(await faultOf(countApart(xlsxOf(`<row r="1"><c t="s"><v>0</v></c></row>`, Array.from({ length: 400_000 }, (_, at) => `texte ${at}`)), { timeMs: 30_000, heapMb: 12 }))).toBe('BOMB');
  expect(await faultOf(countApart(Buffer.from('a;b\n1;2')))).toContain('"rows":1');
}, 60_000);
