import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MARK, ROWS, RUNNING, toldTable, whole } from '../rehearsal/told-sample';
import type { Row } from '../rows/told-rows';
import { csvFile } from './csv-file';
import { geojsonFile } from './geojson-file';
import { odsFile } from './ods-file';
import { parquetFile } from './parquet-file';
import { xlsxFile } from './xlsx-file';

describe('a CSV', () => {
  it('says in its first line what it is, has French decimals, quotes what would cut a cell, and runs nothing', async () => {
    const lines = (await whole(csvFile(toldTable()))).toString().split('\r\n');
    expect(lines[0]).toBe('\uFEFF# Vigie, Signalements, export export-1, empreinte abcdef0123456789. Usage interne <&> journalisé.');
    expect(lines.slice(1, 5)).toEqual(['Référence;Date des faits;Heures passées;Récit', 'VG-1;2026-03-02;2,50;simple', 'VG-2;;;', 'VG-3;2024-02-29;0;"a;b ""c""\nd <é>"']);
    expect(lines.slice(5, -1)).toEqual(RUNNING.map((text) => `VG-4;2026-01-01;1,5;'${text}`));
  });
});

describe('an XLSX', () => {
  it('has text cells for texts, days and numbers for theirs, and no formula', async () => {
    const files = unzipSync(await whole(xlsxFile(toldTable())));
    const sheet = strFromU8(files['xl/worksheets/sheet2.xml']!);
    expect(sheet).not.toContain('<f>');
    for (const text of RUNNING) expect(sheet).toContain(`t="inlineStr"><is><t xml:space="preserve">${text}</t>`);
    expect(sheet).toContain('<c r="B2" s="3"><v>46083</v></c><c r="C2" s="0"><v>2.5</v></c>');
    expect(sheet).toContain('<row r="3"><c r="A3" s="2" t="inlineStr"><is><t xml:space="preserve">VG-2</t></is></c></row>');
    expect(sheet).toContain('a;b &#34;c&#34;\nd &#60;é&#62;');
    expect(strFromU8(files['docProps/core.xml']!)).toContain('export-1 abcdef0123456789');
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain('abcdef0123456789');
  });
});

describe('an ODS', () => {
  it('begins with its kind, unpacked, and has no formula', async () => {
    const bytes = await whole(odsFile(toldTable()));
    expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
    const files = unzipSync(bytes);
    const content = strFromU8(files['content.xml']!);
    expect(content).not.toContain('table:formula');
    for (const text of RUNNING) expect(content).toContain(`office:value-type="string"><text:p>${text}</text:p>`);
    expect(content).toContain('office:date-value="2024-02-29"');
    expect(content).toContain('<text:p>a;b &#34;c&#34;</text:p><text:p>d &#60;é&#62;</text:p>');
    expect(strFromU8(files['meta.xml']!)).toContain('abcdef0123456789');
  });
});

describe('a Parquet', () => {
  it('gives back what it was given, over several row groups, and says what it is', async () => {
    const many: Row[] = Array.from({ length: 45_000 }, (_, i): Row => ROWS[i % ROWS.length]!);
    const bytes = await whole(parquetFile(toldTable(many)));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const read = await parquetReadObjects({ file });
    expect(read).toHaveLength(45_000);
    expect(read.slice(0, ROWS.length)).toEqual(ROWS.map(([REFERENCE, day, hours, NARRATIVE]) => ({ REFERENCE, OCCURRED_ON: day === null ? null : new Date(day!), HOURS_SPENT: hours === null ? null : Number(hours), NARRATIVE })));
    const { row_groups, key_value_metadata } = parquetMetadata(file);
    expect(row_groups.length).toBeGreaterThan(1);
    expect(key_value_metadata).toContainEqual({ key: 'empreinte', value: 'abcdef0123456789' });
  });

  it('may be empty', async () => {
    const bytes = await whole(parquetFile(toldTable([])));
    expect(await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer })).toEqual([]);
  });
});

describe('a GeoJSON', () => {
  it('puts each territory where its préfecture stands, and nothing but a reason where it is hidden', async () => {
    const counted = [{ code: '69', name: 'Rhône', reports: 70, reason: null }, { code: '01', name: 'Ain', reports: null, reason: 'Masqué.' }];
    const read = JSON.parse((await whole(geojsonFile('DEPARTMENT', counted, { from: '2026-01-01', to: '2026-01-31' }, ['note'], MARK))).toString()) as { export: string; mark: string; features: { geometry: { type: string; coordinates: number[] }; properties: object }[] };
    expect(read).toMatchObject({ export: 'export-1', mark: 'abcdef0123456789', from: '2026-01-01' });
    expect(read.features[0]!.geometry.coordinates[1]).toBeCloseTo(45.75, 1);
    expect(read.features.map(({ properties }) => properties)).toEqual(counted);
    const [region] = (JSON.parse((await whole(geojsonFile('REGION', [{ code: '84', name: 'x', reports: 20, reason: null }], { from: 'a', to: 'b' }, [], MARK))).toString()) as typeof read).features;
    expect(region!.geometry).toMatchObject({ type: 'MultiPoint' });
  });
});
