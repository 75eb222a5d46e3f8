import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, decodePDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { stretchesOf, type Stretch } from './pdf-text';

/** What the structure tree says, in reading order: one entry an element, its text where it has some of its own. */
export interface Element {
  readonly type: string;
  readonly alt: string | null;
  readonly scope: string | null;
  /** Its own text, that of its children left out. */
  readonly text: string;
  readonly pages: readonly number[];
  readonly children: readonly Element[];
}

export interface TaggedPdf {
  readonly title: string;
  readonly language: string;
  /** What each page says beside the tree: its foot. */
  readonly decorations: readonly string[];
  readonly tree: readonly Element[];
  /** What a document of PDF/UA-1 may not have, in words; empty when nothing was found. */
  readonly faults: readonly string[];
}

/** Reads a PDF as software for the blind does, and says what such software would miss. After the Matterhorn protocol, as far as letters go. */
export async function readTaggedPdf(bytes: Uint8Array): Promise<TaggedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const faults: string[] = [];
  const need = (fine: boolean, fault: string) => { if (!fine) faults.push(fault); };
  const dict = (of: PDFDict | undefined, key: string) => asDict(context.lookup(of?.get(PDFName.of(key))));

  need(String(dict(catalog, 'MarkInfo')?.get(PDFName.of('Marked'))) === 'true', 'the document does not say that it is tagged');
  need(String(dict(catalog, 'ViewerPreferences')?.get(PDFName.of('DisplayDocTitle'))) === 'true', 'a reader would show the file name for a title');
  const language = textOf(context.lookup(catalog.get(PDFName.of('Lang')))) ?? '';
  need(language !== '', 'the document says no language');
  const metadata = context.lookup(catalog.get(PDFName.of('Metadata')));
  const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(metadata).decode()) : '';
  need(/pdfuaid:part>\s*1\s*</.test(xmp), 'the metadata does not claim PDF/UA-1');
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(xmp)?.[1] ?? '';
  need(title !== '', 'the metadata has no title');

  const root = dict(catalog, 'StructTreeRoot');
  need(root !== undefined, 'there is no structure tree');
  const pages = document.getPages();
  const stretches = pages.map((_, index) => stretchesOf(document, index));
  const pageOf = new Map(pages.map((page, index) => [String(page.ref), index + 1]));
  /** « page:mcid » of all content that an element owns. */
  const owned = new Set<string>();
  const tree = root ? kids(root).map((kid) => element(kid, null)).filter((one) => one !== null) : [];
  const flat = flatten(tree);

  for (const { type, alt, scope } of flat) {
    if (type === 'Figure') need(!!alt, 'a figure has no alternative text');
    if (type === 'TH') need(!!scope, 'a header cell does not say what it heads');
  }
  need(flat[0]?.type === 'Document', 'the tree does not begin with the document');
  need(flat.filter(({ type }) => type === 'H1').length === 1, 'there is not one title');
  checkNesting(tree, faults);
  stretches.forEach((on, index) => checkPage(pages[index]!.node, on, index + 1));
  checkFonts();
  const decorations = stretches.map((on) => on.filter(({ kind }) => kind === 'DECORATION').map(({ text }) => text).join(' ').trim());
  return { title, language, decorations, tree, faults };

  function kids(of: PDFDict): PDFObject[] {
    const value = context.lookup(of.get(PDFName.of('K')));
    return value instanceof PDFArray ? value.asArray() : value ? [of.get(PDFName.of('K'))!] : [];
  }

  function element(reference: PDFObject, inherited: number | null): Element | null {
    const node = asDict(context.lookup(reference));
    if (!node) return null;
    const type = nameOf(node.get(PDFName.of('S')));
    const page = pageOf.get(String(node.get(PDFName.of('Pg')))) ?? inherited;
    const seen = new Set<number>();
    let text = '';
    const children: Element[] = [];
    for (const kid of kids(node)) {
      const value = context.lookup(kid);
      const content = asDict(value);
      if (value instanceof PDFNumber) text += own(page, value.asNumber(), type, seen);
      else if (content && nameOf(content.get(PDFName.of('Type'))) === 'MCR') text += own(pageOf.get(String(content.get(PDFName.of('Pg')))) ?? page, (context.lookup(content.get(PDFName.of('MCID'))) as PDFNumber).asNumber(), type, seen);
      else if (kid instanceof PDFRef) children.push(...[element(kid, page)].filter((one) => one !== null));
    }
    const attributes = asDict(context.lookup(node.get(PDFName.of('A'))));
    return { type, alt: textOf(context.lookup(node.get(PDFName.of('Alt')))), scope: attributes ? nameOf(attributes.get(PDFName.of('Scope'))) || null : null, text: text.trim(), pages: [...seen], children };
  }

  function own(page: number | null, mcid: number, type: string, seen: Set<number>): string {
    const stretch = page === null ? undefined : stretches[page - 1]?.find((one) => one.mcid === mcid);
    const key = `${page}:${mcid}`;
    need(stretch !== undefined, `an element ${type} owns content that is on no page: ${key}`);
    need(!owned.has(key), `two elements own the same content: ${key}`);
    owned.add(key);
    if (page !== null) seen.add(page);
    return stretch?.text ?? '';
  }

  /** Everything painted is either in the tree or said to be decoration. */
  function checkPage(page: PDFDict, on: readonly Stretch[], number: number): void {
    for (const { kind, mcid, painted } of on) {
      if (kind === 'NOTHING') need(painted.length === 0, `page ${number} paints (${painted.join(' ')}) outside any tag`);
      if (kind === 'TREE') need(owned.has(`${number}:${mcid}`), `page ${number} marks content that no element owns: ${mcid}`);
    }
    need(nameOf(page.get(PDFName.of('Tabs'))) === 'S' || page.get(PDFName.of('Annots')) === undefined, `page ${number} has links in no order`);
  }

  function checkFonts(): void {
    for (const [, object] of context.enumerateIndirectObjects()) {
      const font = asDict(object);
      if (!font || nameOf(font.get(PDFName.of('Type'))) !== 'FontDescriptor') continue;
      need(['FontFile', 'FontFile2', 'FontFile3'].some((key) => font.get(PDFName.of(key)) !== undefined), `the typeface ${nameOf(font.get(PDFName.of('FontName')))} is not embedded`);
    }
    for (const [, object] of context.enumerateIndirectObjects()) {
      const font = asDict(object);
      if (!font || nameOf(font.get(PDFName.of('Type'))) !== 'Font' || nameOf(font.get(PDFName.of('Subtype'))) !== 'Type0') continue;
      need(font.get(PDFName.of('ToUnicode')) !== undefined, 'a typeface does not say which letters it draws');
    }
  }
}

const PARENTS: Readonly<Record<string, readonly string[]>> = { LI: ['L'], Lbl: ['LI'], LBody: ['LI'], TR: ['THead', 'TBody', 'Table'], TH: ['TR'], TD: ['TR'], THead: ['Table'], TBody: ['Table'] };

function checkNesting(tree: readonly Element[], faults: string[], parent = ''): void {
  for (const { type, children } of tree) {
    const allowed = PARENTS[type];
    if (allowed && !allowed.includes(parent)) faults.push(`${type} stands in ${parent || 'nothing'}`);
    checkNesting(children, faults, type);
  }
}

export const flatten = (tree: readonly Element[]): Element[] => tree.flatMap((one) => [one, ...flatten(one.children)]);

const asDict = (object: PDFObject | undefined): PDFDict | undefined => (object instanceof PDFDict ? object : undefined);
const nameOf = (object: PDFObject | undefined): string => (object instanceof PDFName ? object.decodeText() : '');
const textOf = (object: PDFObject | undefined): string | null => (object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null);
