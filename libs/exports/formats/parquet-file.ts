import type { ByteWriter, SchemaElement } from 'hyparquet-writer';
import type { CellType, ColumnHead, Row, ToldTable } from '../rows/told-rows';

/** Rows that are held at once: a row group is written column by column. */
const GROUP_ROWS = 20_000;

/** For statistical software: days are dates, numbers are numbers, what the file is stands among its properties. */
export async function* parquetFile({ heads, rows, mark }: ToldTable): AsyncGenerator<Buffer> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes, createdBy: 'Vigie', schema: [{ name: 'root', num_children: heads.length }, ...heads.map(({ code, type }): SchemaElement => ({ name: code, repetition_type: 'OPTIONAL', ...TYPES[type] }))],
    kvMetadata: Object.entries({ title: mark.title, export: mark.id, empreinte: mark.mark, notice: mark.notice, colonnes: JSON.stringify(Object.fromEntries(heads.map(({ code, label }) => [code, label]))) }).map(([key, value]) => ({ key, value })),
  });
  let held: Row[] = [];
  for await (const batch of rows) {
    held.push(...batch);
    if (held.length < GROUP_ROWS) continue;
    await writer.write({ columnData: columnsOf(heads, held), rowGroupSize: held.length });
    held = [];
    yield taken(bytes);
  }
  if (held.length > 0) await writer.write({ columnData: columnsOf(heads, held), rowGroupSize: held.length });
  await writer.finish();
  yield taken(bytes);
}

const TYPES: Readonly<Record<CellType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, DAY: { type: 'INT32', converted_type: 'DATE' }, NUMBER: { type: 'DOUBLE' },
};

const columnsOf = (heads: readonly ColumnHead[], rows: readonly Row[]) => heads.map(({ code, type }, i) => ({ name: code, data: rows.map((row) => valueOf(type, row[i] ?? null)) }));

function valueOf(type: CellType, cell: string | null): string | number | Date | null {
  if (cell === null || cell === '') return null;
  return type === 'DAY' ? new Date(cell) : type === 'NUMBER' ? Number(cell) : cell;
}

/** What has been written since; the writer goes on counting from the beginning of the file. */
function taken(bytes: ByteWriter): Buffer {
  const piece = Buffer.from(bytes.getBytes());
  bytes.index = 0;
  return piece;
}
