import { MESSAGES } from '../messages.fr';
import type { CellType, ToldTable } from '../rows/told-rows';
import { readMeLines } from './read-me';
import { columnLetters, xmlText } from './text-cell';
import { zipStream } from './zip-stream';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const STYLE: Readonly<Record<CellType | 'HEAD', number>> = { TEXT: 2, DAY: 3, NUMBER: 0, HEAD: 1 };

/** An Excel workbook written as rows come: a text is a text cell, whatever it begins with. */
export async function* xlsxFile(table: ToldTable): AsyncGenerator<Buffer> {
  const { mark } = table;
  const sheets = [MESSAGES.file.readMe, MESSAGES.file.sheet];
  yield* zipStream([
    { name: '[Content_Types].xml', text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`).join('')}</Types>` },
    { name: '_rels/.rels', text: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>` },
    { name: 'docProps/core.xml', text: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(mark.title)}</dc:title><dc:creator>Vigie</dc:creator><dc:identifier>${mark.id} ${mark.mark}</dc:identifier><dc:description>${xmlText(mark.notice)}</dc:description><dc:language>fr-FR</dc:language></cp:coreProperties>` },
    { name: 'xl/workbook.xml', text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="1"/></bookViews><sheets>${sheets.map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', text: `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', text: `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>${readMeLines(mark).map((line, i) => `<row r="${i + 1}">${line.map((cell, column) => textCell(cell, `${columnLetters(column)}${i + 1}`, STYLE.TEXT)).join('')}</row>`).join('')}</sheetData></worksheet>` },
    { name: 'xl/worksheets/sheet2.xml', text: sheetXml(table) },
  ]);
}

async function* sheetXml({ heads, rows, mark }: ToldTable): AsyncGenerator<string> {
  const letters = heads.map((_, column) => columnLetters(column));
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${heads.map(({ type, label }, i) => `<col min="${i + 1}" max="${i + 1}" width="${type === 'TEXT' ? Math.max(18, label.length + 2) : Math.max(13, label.length + 2)}" customWidth="1"/>`).join('')}</cols><sheetData><row r="1">${heads.map(({ label }, i) => textCell(label, `${letters[i]}1`, STYLE.HEAD)).join('')}</row>`;
  let at = 1;
  for await (const batch of rows) {
    let xml = '';
    for (const row of batch) {
      at += 1;
      xml += `<row r="${at}">`;
      for (let i = 0; i < row.length; i += 1) {
        const cell = row[i];
        if (cell == null || cell === '') continue;
        const type = heads[i]!.type;
        if (type === 'TEXT') xml += textCell(cell, `${letters[i]}${at}`, STYLE.TEXT);
        else xml += `<c r="${letters[i]}${at}" s="${STYLE[type]}"><v>${type === 'DAY' ? excelDay(cell) : Number(cell)}</v></c>`;
      }
      xml += '</row>';
    }
    yield xml;
  }
  yield `</sheetData><headerFooter><oddFooter>${xmlText(`Vigie, export ${mark.id}, ${mark.mark}`.replaceAll('&', '&&'))}</oddFooter></headerFooter></worksheet>`;
}

const textCell = (text: string, at: string, style: number): string => `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const DAY_MS = 86_400_000;
/** Excel counts days from 30 December 1899. */
const excelDay = (day: string): number => Date.parse(day) / DAY_MS + 25_569;
