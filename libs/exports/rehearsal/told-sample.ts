import type { ColumnHead, FileMark, Row, ToldTable } from '../rows/told-rows';

/** A column of each kind. */
export const HEADS: readonly ColumnHead[] = [
  { code: 'REFERENCE', label: 'Référence', type: 'TEXT' }, { code: 'OCCURRED_ON', label: 'Date des faits', type: 'DAY' },
  { code: 'HOURS_SPENT', label: 'Heures passées', type: 'NUMBER' }, { code: 'NARRATIVE', label: 'Récit', type: 'TEXT' },
];
export const MARK: FileMark = { id: 'export-1', mark: 'abcdef0123456789', title: 'Signalements', notice: 'Usage interne <&> journalisé.', askedAt: new Date('2026-03-10T09:00:00Z') };
/** Texts that a spreadsheet would run if it took them for its own. */
export const RUNNING = ['=1+1', '+33', '-2', '@SUM(A1)', '\tx', ' =1', '\uFF1D1'];
export const ROWS: readonly Row[] = [['VG-1', '2026-03-02', '2.50', 'simple'], ['VG-2', null, null, null], ['VG-3', '2024-02-29', '0', 'a;b "c"\nd <é>'], ...RUNNING.map((text): Row => ['VG-4', '2026-01-01', '1.5', text])];

async function* batches(given: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let i = 0; i < given.length; i += 2) yield given.slice(i, i + 2);
}

export const toldTable = (rows: readonly Row[] = ROWS): ToldTable => ({ heads: HEADS, rows: batches(rows), mark: MARK });

/** Each part is copied: it is good until the next is asked for. */
export async function whole(stream: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
