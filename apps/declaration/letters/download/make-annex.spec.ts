import { PDFArray, PDFDocument, PDFRawStream, StandardFonts, decodePDFRawStream, degrees } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { makeAnnex, pagesOf } from './make-annex';

async function aPdf(pages: number, words: string, turned = 0): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let at = 0; at < pages; at += 1) {
    const page = made.addPage([300, 400]);
    page.setRotation(degrees(turned));
    page.drawText(`${words} ${at + 1}`, { x: 20, y: 200, font });
  }
  return made.save();
}

/** What each page says, in the order it is drawn. */
async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const read = await PDFDocument.load(bytes);
  return read.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => read.context.lookup(ref)) : [contents];
    const drawn = streams.map((stream) => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : String(stream))).join('\n');
    return [...drawn.matchAll(/<([0-9A-Fa-f]+)> Tj/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(' | ');
  });
}

it('puts the proofs one after the other, each page under its proof’s number and the number that goes on from the letter', async () => {
  const letter = await aPdf(4, 'lettre');
  const annex = await makeAnnex([{ number: 3, name: 'Réponse du CCC', bytes: await aPdf(2, 'réponse') }, { number: 4, name: 'Courrier', bytes: await aPdf(1, 'courrier', 90) }], await pagesOf(letter));
  const pages = await textsOf(annex);
  expect(pages).toHaveLength(3);
  expect(pages[0]).toMatch(/réponse 1.*Preuve 3 : Réponse du CCC, page 1 sur 2.*5$/);
  expect(pages[1]).toMatch(/réponse 2.*page 2 sur 2.*6$/);
  expect(pages[2]).toMatch(/courrier 1.*Preuve 4 : Courrier.*7$/);
  const read = await PDFDocument.load(annex);
  expect(read.getPages().map((page) => page.getRotation().angle)).toEqual([0, 0, 90]);
  expect(read.getTitle()).toContain('Preuves');
});

it('prints a name that no standard typeface has without failing, and refuses what is no PDF', async () => {
  const [page] = await textsOf(await makeAnnex([{ number: 1, name: 'Lettre « 中 » à l’État', bytes: await aPdf(1, 'x') }], 0));
  expect(page).toContain('Lettre');
  await expect(makeAnnex([{ number: 1, name: 'x', bytes: new Uint8Array([1, 2, 3]) }], 0)).rejects.toThrow();
});
