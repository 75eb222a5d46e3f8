import { MESSAGES } from '../messages.fr';
import type { ToldTable } from '../rows/told-rows';
import { readMeLines } from './read-me';
import { xmlText } from './text-cell';
import { zipStream } from './zip-stream';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';
const MEDIA = 'application/vnd.oasis.opendocument.spreadsheet';

/** A LibreOffice workbook written as rows come: a text is a text cell, whatever it begins with. */
export async function* odsFile(table: ToldTable): AsyncGenerator<Buffer> {
  const { mark } = table;
  yield* zipStream([
    { name: 'mimetype', text: MEDIA, plain: true },
    { name: 'META-INF/manifest.xml', text: `${HEAD}<manifest:manifest xmlns:manifest="${OFFICE}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>` },
    { name: 'meta.xml', text: `${HEAD}<office:document-meta xmlns:office="${OFFICE}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${OFFICE}:meta:1.0" office:version="1.3"><office:meta><dc:title>${xmlText(mark.title)}</dc:title><dc:description>${xmlText(mark.notice)}</dc:description><meta:user-defined meta:name="export">${mark.id}</meta:user-defined><meta:user-defined meta:name="empreinte">${mark.mark}</meta:user-defined></office:meta></office:document-meta>` },
    { name: 'content.xml', text: contentXml(table) },
  ]);
}

async function* contentXml({ heads, rows, mark }: ToldTable): AsyncGenerator<string> {
  const sheet = (name: string, columns: number) => `<table:table table:name="${xmlText(name)}"><table:table-column table:number-columns-repeated="${columns}"/>`;
  yield `${HEAD}<office:document-content xmlns:office="${OFFICE}:office:1.0" xmlns:table="${OFFICE}:table:1.0" xmlns:text="${OFFICE}:text:1.0" xmlns:style="${OFFICE}:style:1.0" xmlns:number="${OFFICE}:datastyle:1.0" xmlns:fo="${OFFICE}:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles><number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="date" style:family="table-cell" style:data-style-name="day"/><style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>`;
  yield `${sheet(MESSAGES.file.readMe, 2)}${readMeLines(mark).map((line) => rowXml(line.map((cell) => textXml(cell)).join(''))).join('')}</table:table>`;
  yield `${sheet(MESSAGES.file.sheet, heads.length)}${rowXml(heads.map(({ label }) => textXml(label, ' table:style-name="head"')).join(''))}`;
  for await (const batch of rows) {
    let xml = '';
    for (const row of batch) {
      xml += '<table:table-row>';
      for (let i = 0; i < row.length; i += 1) {
        const cell = row[i];
        const type = heads[i]!.type;
        if (cell == null || cell === '') xml += '<table:table-cell/>';
        else if (type === 'TEXT') xml += textXml(cell);
        else if (type === 'DAY') xml += `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
        else xml += `<table:table-cell office:value-type="float" office:value="${Number(cell)}"><text:p>${Number(cell)}</text:p></table:table-cell>`;
      }
      xml += '</table:table-row>';
    }
    yield xml;
  }
  yield '</table:table></office:spreadsheet></office:body></office:document-content>';
}

const rowXml = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
/** A line of text is a paragraph of its cell. */
const textXml = (text: string, style = ''): string => `<table:table-cell${style} office:value-type="string">${text.split('\n').map((line) => `<text:p>${xmlText(line)}</text:p>`).join('')}</table:table-cell>`;
