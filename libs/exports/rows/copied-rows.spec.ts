import { expect, it } from 'vitest';
import { wholeLines } from './copied-lines';
import { copiedRows } from './copied-rows';

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const TEXT = 'VG-1\tCAF,BANK\té\\tô\\\\n\\nfin\n\\N\t\t\\\\N\n';

it.each([1, 2, 3, 5, 7, 1_000])('reads rows whatever the pieces they come in, here of %d bytes', async (size) => {
  const rows = [];
  for await (const batch of copiedRows(wholeLines(inPieces(TEXT, size)), [undefined, (codes) => codes.toLowerCase(), undefined])) rows.push(...batch);
  expect(rows).toEqual([['VG-1', 'caf,bank', 'é\tô\\n\nfin'], [null, '', '\\N']]);
});

it('asks what a code means once', async () => {
  let asked = 0;
  const rows = [];
  for await (const batch of copiedRows(wholeLines(inPieces('A\nA\nB\nA\n', 3)), [(code) => { asked += 1; return `<${code}>`; }])) rows.push(...batch);
  expect(rows.flat()).toEqual(['<A>', '<A>', '<B>', '<A>']);
  expect(asked).toBe(2);
});

it('tells how many rows each batch of lines has', async () => {
  const rows = [];
  for await (const batch of wholeLines(inPieces(TEXT + TEXT, 9))) rows.push(batch.rows);
  expect(rows.reduce((sum, one) => sum + one)).toBe(4);
});
