import { expect, it } from 'vitest';
import { formatOf, readSheet } from './read-sheet';
import { FILE_LIMITS, UnreadableFile } from './sheet-row';
import { odsOf, xlsxOf, zipOf } from './spreadsheet-files';

async function rows(file: Buffer | string): Promise<string[][]> {
  const body = Buffer.from(file);
  const read: string[][] = [];
  for await (const batch of readSheet(body, await formatOf(body))) read.push(...batch.map(({ cells }) => [...cells]));
  return read;
}
const fault = (file: Buffer | string) => rows(file).then(() => 'READ', (error: unknown) => (error instanceof UnreadableFile ? error.fault : String(error)));

it.each([[';'], [','], ['\t'], ['|']])('cuts a CSV at « %s », quotes and line ends inside cells included', async (delimiter) => {
  const file = ['Nom', '"Préfecture\nconcernée"', 'Date'].join(delimiter) + '\r\n' + ['a', `"du ""Rhône""${delimiter} ici"`, ''].join(delimiter) + '\r\n\r\n' + ['b'].join(delimiter);
  expect(await rows(file)).toEqual([['Nom', 'Préfecture\nconcernée', 'Date'], ['a', `du "Rhône"${delimiter} ici`, ''], ['b']]);
});

it.each([
  ['UTF-8', Buffer.from('Préfecture;Où\nIsère;là')],
  ['UTF-8 with its mark', Buffer.from('\uFEFFPréfecture;Où\nIsère;là')],
  ['Windows-1252', Buffer.from('Préfecture;Où\nIsère;là', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFFPréfecture;Où\nIsère;là', 'utf16le')],
])('reads accents in %s', async (_, file) => {
  expect(await rows(file)).toEqual([['Préfecture', 'Où'], ['Isère', 'là']]);
});

it('reads a workbook: shared and inline texts, days, yes or no, values of formulas, the first sheet that is shown', async () => {
  const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Date</t></is></c><c r="D1" t="str"><v>Vu</v></c></row>
    <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46093.7</v></c><c r="C3" s="2"><f>1+1</f><v>2</v></c><c r="D3" t="b"><v>1</v></c></row>`;
  expect(await rows(xlsxOf(sheet, ['Préfecture', 'Rhône & Ain']))).toEqual([['Préfecture', 'Date', '', 'Vu'], ['Rhône & Ain', '2026-03-12', '2', 'oui']]);
});

it('reads an OpenDocument sheet: days by their value, repeated cells and rows, a note left aside', async () => {
  const cell = (text: string, attributes = 'office:value-type="string"') => `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const table = `<table:table-row>${cell('Préfecture')}${cell('Date')}${cell('Fois')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row>
    <table:table-row table:number-rows-repeated="2">${cell('Rhône<text:s/>(69)')}${cell('12/03/26', 'office:value-type="date" office:date-value="2026-03-12T00:00:00"')}<table:table-cell office:value-type="float" office:value="1.5"><office:annotation><text:p>secret</text:p></office:annotation><text:p>1,50</text:p></table:table-cell></table:table-row>
    <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
  expect(await rows(odsOf(table))).toEqual([['Préfecture', 'Date', 'Fois'], ['Rhône (69)', '2026-03-12', '1.5'], ['Rhône (69)', '2026-03-12', '1.5']]);
});

it('says what a file is that lies about it', async () => {
  expect(await fault(Buffer.alloc(0))).toBe('EMPTY');
  expect(await fault('%PDF-1.7\n')).toBe('UNKNOWN_FORMAT');
  expect(await fault(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toBe('UNKNOWN_FORMAT');
  expect(await fault('<!DOCTYPE html><html></html>')).toBe('UNKNOWN_FORMAT');
  expect(await fault(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))).toBe('OLD_EXCEL');
  expect(await fault(zipOf({ 'word/document.xml': '<a/>' }))).toBe('UNKNOWN_FORMAT');
  expect(await fault(xlsxOf('<row r="1"><c><v>1</v></c></row>').subarray(0, 300))).toBe('BROKEN');
  expect(await fault(Buffer.alloc(FILE_LIMITS.bytes + 1, 'a'))).toBe('TOO_LARGE');
});

it('stops what grows beyond a spreadsheet: zip bombs, entities, rows and columns without end', async () => {
  expect(await fault(xlsxOf(`<row r="1">${' '.repeat(FILE_LIMITS.inflated + 10)}</row>`))).toBe('BOMB');
  expect(await fault(zipOf({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><workbook>&b;</workbook>' }))).toBe('BOMB');
  expect(await fault(zipOf(Object.fromEntries(Array.from({ length: FILE_LIMITS.entries + 1 }, (_, at) => [`f${at}`, '']))))).toBe('BOMB');
  const full = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
  expect(await fault(odsOf(`<table:table-row>${full}</table:table-row><table:table-row table:number-rows-repeated="1048576">${full}</table:table-row>`))).toBe('TOO_MANY_ROWS');
  expect(await fault(odsOf('<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'))).toBe('TOO_MANY_COLUMNS');
  expect(await fault(`${'a;'.repeat(300)}\n`)).toBe('TOO_MANY_COLUMNS');
  expect(await fault(`a;b\n"${'x'.repeat(40_000)}";y`)).toBe('CELL_TOO_LONG');
  expect(await fault(xlsxOf('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>'))).toBe('TOO_MANY_COLUMNS');
}, 120_000);
