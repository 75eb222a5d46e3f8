import { AlignmentType, BorderStyle, Document, Footer, FootnoteReferenceRun, Header, HeadingLevel, ImageRun, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, Tab, Table, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx';
import type { Block, LetterDocument, LetterFigure, LetterTable, Words } from '../document/letter-document';

const FONT = 'Arial';
/** Half-points, and twentieths of a point: the units of the format. */
const SIZE = { body: 22, small: 17, title: 30, section: 25 } as const;
const INDENT = 360;
const RIGHT_HALF = 4_700;
const CONTENT_WIDTH = 9_300;
/** Largest side of an enclosed image, in CSS pixels. */
const IMAGE = { width: 600, height: 800 } as const;

/** The same letter as an editable DOCX, with the styles, lists, header rows and alternative texts that assistive software reads. */
export async function renderDocx(letter: LetterDocument): Promise<Uint8Array> {
  const notes: string[] = [];
  const children = pagesOf(letter.blocks, notes);
  const document = new Document({
    title: letter.title, creator: 'Vigie', lastModifiedBy: 'Vigie', description: letter.title,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, language: { value: 'fr-FR' } }, paragraph: { spacing: { after: 120, line: 290, lineRule: LineRuleType.AUTO } } },
        heading1: { run: { font: FONT, size: SIZE.title, bold: true, color: '1C2328' }, paragraph: { spacing: { before: 200, after: 160 }, keepNext: true } },
        heading3: { run: { font: FONT, size: SIZE.body, bold: true, color: '1C2328' }, paragraph: { spacing: { before: 120, after: 60 }, keepNext: true } },
        footnoteText: { run: { font: FONT, size: SIZE.small } },
        heading2: { run: { font: FONT, size: SIZE.section, bold: true, color: '1C2328' }, paragraph: { spacing: { before: 160, after: 80 }, keepNext: true } },
      },
    },
    numbering: { config: [{ reference: 'puces', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } } }] }] },
    footnotes: Object.fromEntries(notes.map((note, index) => [index + 1, { children: [new Paragraph({ children: [new TextRun({ text: note, size: SIZE.small })] })] }])),
    sections: [{
      properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_120, bottom: 1_280, left: 1_240, right: 1_240 } } },
      footers: { default: footerOf(letter) },
      ...(letter.watermark ? { headers: { default: headerOf(letter.watermark) } } : {}),
      children,
    }],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

/** A block after a page break begins its page by itself: an empty paragraph would be read as one. */
function pagesOf(blocks: readonly Block[], notes: string[]): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => (block.kind === 'NEW_PAGE' ? [] : written(block, { pageBreakBefore: blocks[index - 1]?.kind === 'NEW_PAGE', keepNext: closes(blocks, index) }, notes)));
}

/** The closing formula and the paragraph before it go with the signature. */
const closes = (blocks: readonly Block[], index: number): boolean =>
  blocks[index + 1]?.kind === 'SIGNATURE' || (blocks[index + 1]?.kind === 'PARAGRAPH' && blocks[index + 2]?.kind === 'SIGNATURE');

/** @param keepNext a signature follows, which never stands alone on a page */
function written(block: Exclude<Block, { kind: 'NEW_PAGE' }>, { pageBreakBefore, keepNext }: { readonly pageBreakBefore: boolean; readonly keepNext: boolean }, notes: string[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'ADDRESS': return block.lines.map((line, index) => new Paragraph({
      children: [new TextRun({ text: line, bold: index === 0 })], indent: { left: block.side === 'END' ? RIGHT_HALF : 0 }, spacing: { after: index === block.lines.length - 1 ? 280 : 0 },
    }));
    case 'HEADING': return [new Paragraph({ text: block.words, heading: HEADINGS[block.level], pageBreakBefore })];
    case 'PARAGRAPH': return [new Paragraph({ children: runsOf(block.words, notes), indent: { left: block.side === 'END' ? RIGHT_HALF : 0 }, pageBreakBefore, keepNext, keepLines: keepNext })];
    case 'LIST': return block.items.map((item) => new Paragraph({ children: runsOf(item, notes), numbering: { reference: 'puces', level: 0 } }));
    case 'CHECKLIST': return block.items.map(({ label, state, done }) => new Paragraph({
      children: [new TextRun({ text: done ? '\u2612 ' : '\u2610 ', font: 'Segoe UI Symbol' }), new TextRun(`${label} `), new TextRun({ text: `(${state})`, bold: true })], indent: { left: INDENT, hanging: INDENT },
    }));
    case 'TABLE': return tableOf(block);
    // A drawing comes as an image where it is to be seen: what it shows is said in its place.
    case 'DRAWING': return [block.caption, block.alt].flatMap((words) => (words ? [new Paragraph({ text: words })] : []));
    case 'FIGURE': return figureOf(block);
    case 'SIGNATURE': return block.lines.map((line, index) => new Paragraph({ children: [new TextRun(line)], indent: { left: RIGHT_HALF }, spacing: { before: index === 0 ? 240 : 0, after: index === block.lines.length - 1 ? 900 : 0 }, keepNext: index < block.lines.length - 1 }));
  }
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** @param notes those of the document so far; what is met here is added */
const runsOf = (words: Words, notes: string[]): (TextRun | FootnoteReferenceRun)[] => (typeof words === 'string' ? [words] : words).map((part) => {
  if (typeof part === 'string') return new TextRun(part);
  return 'strong' in part ? new TextRun({ text: part.strong, bold: true }) : new FootnoteReferenceRun(notes.push(part.note));
});

function tableOf({ caption, columns, rows }: LetterTable): (Paragraph | Table)[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA4AA' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (words: string, index: number, bold: boolean) => new TableCell({
    width: { size: Math.round((columns[index]?.share ?? 0) * CONTENT_WIDTH), type: WidthType.DXA }, margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [new Paragraph({ children: [new TextRun({ text: words, bold, size: 20 })], spacing: { after: 0 } })],
  });
  return [
    new Paragraph({ children: [new TextRun({ text: caption, bold: true, size: 20 })], keepNext: true, spacing: { before: 120, after: 60 } }),
    new Table({
      width: { size: CONTENT_WIDTH, type: WidthType.DXA }, columnWidths: columns.map(({ share }) => Math.round(share * CONTENT_WIDTH)),
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ label }, index) => cell(label, index, true)) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: columns.map((_, index) => cell(row[index] ?? '', index, false)) })),
      ],
    }),
    new Paragraph({ children: [], spacing: { after: 80 } }),
  ];
}

function figureOf({ image, width, height, alt, caption, printedSize }: LetterFigure): Paragraph[] {
  const room = printedSize === null ? IMAGE : { width: printedSize / 0.75, height: printedSize / 0.75 };
  const scale = Math.min(1, room.width / width, room.height / height);
  const picture = new ImageRun({ type: 'jpg', data: image, transformation: { width: width * scale, height: height * scale }, altText: { name: caption ?? alt, description: alt, title: caption ?? alt } });
  return [new Paragraph({ children: [picture], keepNext: caption !== null, spacing: { line: 240, lineRule: LineRuleType.AUTO } }), ...(caption === null ? [] : [new Paragraph({ children: [new TextRun({ text: caption, size: SIZE.small })] })])];
}

/** What it is a copy of, at the head of each page. */
const headerOf = (watermark: string): Header => new Header({ children: [new Paragraph({ children: [new TextRun({ text: watermark, size: SIZE.small, color: '6B757B' })] })] });

function footerOf({ footer }: LetterDocument): Footer {
  return new Footer({
    children: [new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }], alignment: AlignmentType.LEFT,
      children: [new TextRun({ children: [footer, new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: SIZE.small })],
    })],
  });
}
