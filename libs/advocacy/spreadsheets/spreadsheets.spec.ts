import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addressOf, type Workbook } from './workbook';
import { writeCsv } from './write-csv';
import { writeOds } from './write-ods';
import { writeXlsx } from './write-xlsx';

const PAYLOADS = ['=1+1', '+cmd|\' /C calc\'!A0', '-2+3', '@SUM(A1)', '\t=HYPERLINK("http://x")', '＝1+1', ' =1'];
const workbook: Workbook = {
  title: 'Essai <&>', footer: 'Dossier n° 1', sheets: [{ name: 'Droits', widths: [20, 10, 10], rows: [['Droit', 'Signalements', 'Part'], ['Ensemble', 40, null], ['CAF', 10, { part: [2, 1], whole: [1, 1], value: 0.25 }], ...PAYLOADS.map((text) => [text, 1, null])] }],
};

describe('spreadsheets', () => {
  it('compute their shares, and hold the value beside the formula', () => {
    const xlsx = strFromU8(unzipSync(writeXlsx(workbook))['xl/worksheets/sheet1.xml']!);
    expect(xlsx).toContain('<f>B3/B2</f><v>0.25</v>');
    expect(strFromU8(unzipSync(writeOds(workbook))['content.xml']!)).toContain('table:formula="of:=[.B3]/[.B2]" office:value-type="percentage" office:value="0.25"');
  });

  it('make no formula of a text', () => {
    const xlsx = strFromU8(unzipSync(writeXlsx(workbook))['xl/worksheets/sheet1.xml']!);
    expect(xlsx.match(/<f>/g)).toHaveLength(1);
    expect(xlsx.match(/t="inlineStr"/g)).toHaveLength(3 + 2 + PAYLOADS.length);
    expect(strFromU8(unzipSync(writeOds(workbook))['content.xml']!).match(/table:formula/g)).toHaveLength(1);
    const lines = new TextDecoder().decode(writeCsv(workbook.sheets[0]!, 'Dossier', 'Copie')).split('\r\n').slice(3, -1);
    expect(lines).toHaveLength(PAYLOADS.length);
    expect(lines.every((line) => /^"?'/.test(line))).toBe(true);
  });

  it('are the same bytes twice', () => {
    for (const write of [writeXlsx, writeOds]) expect(Buffer.compare(write(workbook), write(workbook))).toBe(0);
  });

  it('name cells as spreadsheets do', () => expect([[0, 0], [9, 25], [0, 26], [0, 701], [0, 702]].map(([row, column]) => addressOf([row!, column!]))).toEqual(['A1', 'Z10', 'AA1', 'ZZ1', 'AAA1']));
});
