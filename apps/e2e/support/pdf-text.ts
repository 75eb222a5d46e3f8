import { PDFArray, PDFDict, PDFName, PDFRawStream, decodePDFRawStream, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** A stretch of a page: what the tree owns by its number, or decoration. */
export interface Stretch {
  readonly kind: 'TREE' | 'DECORATION' | 'NOTHING';
  readonly mcid: number | null;
  text: string;
  /** What was painted: operators of text, paths and images. */
  readonly painted: string[];
}

const TOKENS = /\/(\w+)(?:\s*<<([^>]*)>>)?\s*B[DM]C\b|\bEMC\b|\/(\w+) [\d.]+ Tf\b|\[([^\]]*)\] TJ\b|(?<![\w/.])(Tj|Do|[fFSsBb]\*?|sh)(?![\w*])/g;

/** What a page paints, stretch by stretch in the order of its code; decoded as software that reads aloud decodes it. */
export function stretchesOf(document: PDFDocument, index: number): Stretch[] {
  const page = document.getPage(index).node;
  const { context } = document;
  const letters = lettersOf(document, page);
  const stretches: Stretch[] = [];
  const open: Stretch[] = [];
  let font = '';
  const paint = (operator: string, text = '') => {
    const within = open.at(-1) ?? begin(stretches, 'NOTHING', null);
    within.painted.push(operator);
    within.text += text;
  };
  for (const [, mark, properties = '', face, shown, operator] of codeOf(context.lookup(page.get(PDFName.of('Contents')))).matchAll(TOKENS)) {
    const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
    if (mark) open.push(begin(stretches, mark === 'Artifact' ? 'DECORATION' : mcid === undefined ? 'NOTHING' : 'TREE', mcid === undefined ? null : Number(mcid)));
    else if (face) font = face;
    else if (shown !== undefined) paint('TJ', decoded(shown, letters.get(font)));
    else if (operator) paint(operator);
    else open.pop();
  }
  return stretches;

  function codeOf(contents: PDFObject | undefined): string {
    const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents];
    return streams.map((stream) => (stream instanceof PDFRawStream ? latin(stream) : '')).join('\n');
  }
}

function begin(stretches: Stretch[], kind: Stretch['kind'], mcid: number | null): Stretch {
  const stretch: Stretch = { kind, mcid, text: '', painted: [] };
  stretches.push(stretch);
  return stretch;
}

/** Glyph to letters, for each typeface of a page: what its ToUnicode map says. */
function lettersOf(document: PDFDocument, page: PDFDict): Map<string, Map<string, string>> {
  const { context } = document;
  const dict = (object: PDFObject | undefined) => (object instanceof PDFDict ? object : undefined);
  const fonts = dict(context.lookup(dict(context.lookup(page.get(PDFName.of('Resources'))))?.get(PDFName.of('Font'))));
  return new Map((fonts?.entries() ?? []).map(([name, font]) => {
    const map = context.lookup(dict(context.lookup(font))?.get(PDFName.of('ToUnicode')));
    return [name.decodeText(), map instanceof PDFRawStream ? unicodeMap(latin(map)) : new Map<string, string>()];
  }));
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, first = '0', , list = ''] of cmap.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f]*)>/gi)].forEach(([, code = ''], offset) => map.set((Number.parseInt(first, 16) + offset).toString(16).padStart(4, '0'), utf16(code)));
  }
  return map;
}

const utf16 = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
const decoded = (shown: string, map: Map<string, string> | undefined): string => [...shown.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => map?.get(glyph.toLowerCase()) ?? '\uFFFD').join('')).join('');
const latin = (stream: PDFRawStream): string => new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
