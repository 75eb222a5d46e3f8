import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';

/** What a sample page says: readable in the file as long as nothing encrypts it. */
export const PAGE_TEXT = 'Attestation de prolongation canari';

async function onePage(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([595, 842]).drawText(PAGE_TEXT, { x: 50, y: 700, font, size: 18 });
  pdf.setAuthor('Auteur canari');
  return pdf;
}

const saved = async (pdf: PDFDocument, useObjectStreams = true): Promise<Buffer> => Buffer.from(await pdf.save({ useObjectStreams }));

export const aPdf = async (): Promise<Buffer> => saved(await onePage());

/** With links as letters of the administration have them. */
export const aPdfWithLinks = (): Promise<Buffer> =>
  withCatalogEntry('Outlines', () => ({ A: { S: 'URI', URI: PDFString.of('https://www.service-public.fr/') }, B: { S: 'URI', URI: PDFString.of('mailto:contact@rhone.gouv.fr') } }));

/** Puts a dictionary under a name of the catalogue. */
async function withCatalogEntry(name: string, entry: (pdf: PDFDocument) => Record<string, unknown>, objectStreams = false): Promise<Buffer> {
  const pdf = await onePage();
  const { context } = pdf;
  pdf.catalog.set(PDFName.of(name), context.register(context.obj(entry(pdf) as Parameters<typeof context.obj>[0])));
  return saved(pdf, objectStreams);
}

const script = () => ({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') });

/** One of each kind that is refused, by the reason it is refused for. */
export const ACTIVE_PDFS = {
  PDF_SCRIPT: () => withCatalogEntry('OpenAction', script),
  'PDF_SCRIPT in an object stream': () => withCatalogEntry('OpenAction', script, true),
  'PDF_SCRIPT behind escaped names': async () => Buffer.from((await withCatalogEntry('OpenAction', script)).toString('latin1').replace(/\/JavaScript/g, '/J#61vaScript').replace(/\/JS /g, '/J#53 '), 'latin1'),
  PDF_LAUNCH: () => withCatalogEntry('OpenAction', () => ({ S: 'Launch', F: PDFString.of('calc.exe') })),
  PDF_OPEN_ACTION: () => withCatalogEntry('OpenAction', () => ({ S: 'URI', URI: PDFString.of('https://ailleurs.test/') })),
  PDF_XFA: () => withCatalogEntry('AcroForm', () => ({ Fields: [], XFA: PDFString.of('<xdp/>') })),
  PDF_SENDS: () => withCatalogEntry('Outlines', () => ({ A: { S: 'SubmitForm', F: PDFString.of('https://ailleurs.test/') } })),
  'PDF_SENDS by a page of another file': () => withCatalogEntry('X', () => ({ Type: 'XObject', Subtype: 'Form', Ref: { F: PDFString.of('\\\\\\\\ailleurs\\\\partage\\\\a.pdf'), Page: 0 } })),
  'PDF_SENDS by bytes of another file': async () => {
    const pdf = await onePage();
    pdf.catalog.set(PDFName.of('Y'), pdf.context.register(pdf.context.stream('abc', { F: PDFString.of('http://ailleurs.test/') })));
    return saved(pdf, false);
  },
  'PDF_SENDS by a link that is a script': () => withCatalogEntry('Outlines', () => ({ A: { S: 'URI', URI: PDFString.of('java\tscript:alert(1)') } })),
  'PDF_SENDS by a link to a file': () => withCatalogEntry('Outlines', () => ({ A: { S: 'URI', URI: PDFString.of('file:///etc/passwd') } }), true),
  PDF_EMBEDDED_FILE: async () => {
    const pdf = await onePage();
    await pdf.attach(Buffer.from('MZ'), 'outil.exe', { mimeType: 'application/octet-stream' });
    return saved(pdf);
  },
} as const;

/** Locked as office programs do it; only the dictionary matters, nobody has the password. */
export async function anEncryptedPdf(): Promise<Buffer> {
  const plain = (await saved(await onePage(), false)).toString('latin1');
  const locked = plain.replace('trailer\n<<', `trailer\n<<\n/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>\n/ID [<00> <00>]`);
  return Buffer.from(locked, 'latin1');
}

/** A few kilobytes whose object stream swells to a gigabyte once it is opened. */
export function aSwellingPdf(): Buffer {
  const inner = deflateSync(Buffer.alloc(1_000_000_000, 0x20), { level: 9 });
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${inner.length} >>\nstream\n`;
  const tail = '\nendstream\nendobj\n2 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 2 0 R /Size 3 >>\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), inner, Buffer.from(tail)]);
}
