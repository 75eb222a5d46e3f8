import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeLines } from '../rows/copied-lines';
import { copiedRows } from '../rows/copied-rows';
import type { CopiedColumn } from '../rows/told-rows';
import { copiedCsv } from './copied-csv';
import { csvFile } from './csv-file';

const heads: readonly CopiedColumn[] = [
  { code: 'REFERENCE', label: 'Référence', type: 'TEXT' }, { code: 'STATUS', label: 'Statut ; état', type: 'TEXT', say: (code) => `=${code} « "dit" »` },
  { code: 'OCCURRED_ON', label: 'Date', type: 'DAY' }, { code: 'HOURS_SPENT', label: 'Heures', type: 'NUMBER' }, { code: 'NARRATIVE', label: 'Récit', type: 'TEXT' },
];
const mark = { id: 'export-1', mark: 'abcdef0123456789', title: 'Signalements', notice: 'Usage interne.', askedAt: new Date('2026-03-10T09:00:00Z') };
const SIGNS = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f', '\v': '\\v' } as const;
/** As PostgreSQL writes a cell (documentation of COPY, « Text Format »). */
const copied = (cell: string | null) => (cell === null ? '\\N' : cell.replace(/[\\\n\r\t\b\f\v]/g, (sign) => SIGNS[sign as keyof typeof SIGNS]));

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
async function whole(parts: AsyncIterable<Buffer>): Promise<string> {
  const read: Buffer[] = [];
  for await (const part of parts) read.push(Buffer.from(part));
  return Buffer.concat(read).toString();
}

const text = fc.string({ unit: fc.constantFrom(...'ab=+-@;"\'\n\r\t\\ \u00a0\u2003\uFF1Dé𝄞\v') });
const cells = fc.tuple(fc.option(text), fc.constantFrom('A', 'B', 'C', '', null), fc.constantFrom('2026-03-02', '', null), fc.constantFrom('2.50', '-1', '', null), fc.option(text));

it('is to the byte what the writer of told rows makes, whatever the cells and the pieces they come in', async () => {
  await fc.assert(fc.asyncProperty(fc.array(cells, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), async (rows, size) => {
    const lines = () => wholeLines(inPieces(rows.map((row) => `${row.map(copied).join('\t')}\n`).join(''), size));
    expect(await whole(copiedCsv({ heads, lines: lines(), mark }))).toBe(await whole(csvFile({ heads, rows: copiedRows(lines(), heads.map(({ say }) => say)), mark })));
  }), { numRuns: 500 });
});

it('remembers more kinds of cells than it began with room for', async () => {
  const asked: string[] = [];
  const coded: CopiedColumn[] = [{ code: 'STATUS', label: 'Statut', type: 'TEXT', say: (code) => { asked.push(code); return `dit ${code}`; } }];
  const codes = Array.from({ length: 5_000 }, (_, i) => `C${i}`);
  const file = await whole(copiedCsv({ heads: coded, lines: wholeLines(inPieces([...codes, ...codes].map((code) => `${code}\n`).join(''), 1_000)), mark }));
  expect(file.split('\r\n').slice(2, -1)).toEqual([...codes, ...codes].map((code) => `dit ${code}`));
  expect(asked).toEqual(codes);
});
