import { strToU8 } from 'fflate';
import { stableZip } from './stable-zip';
import { addressOf, xmlText, type Cell, type Sheet, type Workbook } from './workbook';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMES = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
const MORE = 'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';

/** The same workbook as an ODS. */
export function writeOds({ title, footer, sheets }: Workbook): Uint8Array {
  const files = new Map<string, string>([
    ['mimetype', SPREADSHEET],
    ['META-INF/manifest.xml', `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${SPREADSHEET}"/>${['content.xml', 'styles.xml', 'meta.xml'].map((file) => `<manifest:file-entry manifest:full-path="${file}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`],
    ['meta.xml', `${HEAD}<office:document-meta ${NAMES} ${MORE} office:version="1.3"><office:meta><meta:generator>Vigie</meta:generator><dc:title>${xmlText(title)}</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>`],
    ['styles.xml', `${HEAD}<office:document-styles ${NAMES} ${MORE} office:version="1.3"><office:automatic-styles><style:page-layout style:name="page"/></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"><style:footer><text:p>${xmlText(footer)}</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`],
    ['content.xml', `${HEAD}<office:document-content ${NAMES} ${MORE} office:version="1.3"><office:automatic-styles><number:percentage-style style:name="percent"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style><style:style style:name="share" style:family="table-cell" style:data-style-name="percent"/><style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${sheets.map(tableXml).join('')}</office:spreadsheet></office:body></office:document-content>`],
  ]);
  return stableZip(new Map([...files].map(([name, text]) => [name, strToU8(text)])), ['mimetype']);
}

function tableXml({ name, rows, widths }: Sheet): string {
  return `<table:table table:name="${xmlText(name)}"><table:table-column table:number-columns-repeated="${widths.length}"/>${rows.map((cells, row) => `<table:table-row>${cells.map((cell) => cellXml(cell, row)).join('')}</table:table-row>`).join('')}</table:table>`;
}

function cellXml(cell: Cell, row: number): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  if (typeof cell === 'string') return `<table:table-cell office:value-type="string"${row === 0 ? ' table:style-name="head"' : ''}><text:p>${xmlText(cell)}</text:p></table:table-cell>`;
  return `<table:table-cell table:style-name="share" table:formula="of:=[.${addressOf(cell.part)}]/[.${addressOf(cell.whole)}]" office:value-type="percentage" office:value="${cell.value}"><text:p>${Math.round(cell.value * 1_000) / 10} %</text:p></table:table-cell>`;
}
