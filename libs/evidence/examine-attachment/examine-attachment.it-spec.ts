import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceProgram, upload, type EvidenceProgram } from '../rehearsal/evidence-program';
import { aPhoto, aScreenshot, tooManyPixels, TRACES } from '../rehearsal/sample-images';
import { ACTIVE_PDFS, aPdf, aPdfWithLinks, anEncryptedPdf, aSwellingPdf, PAGE_TEXT } from '../rehearsal/sample-pdfs';

let program: EvidenceProgram;
beforeAll(async () => { program = await evidenceProgram(); });
afterAll(() => program.close());

const kept = async (id: string) => Buffer.from(await (await program.member.fetch(`/files/${id}`)).arrayBuffer());
const refusal = async (bytes: Buffer, mediaType: string) => {
  const id = await upload(program, program.member, bytes, { mediaType });
  const row = await program.row(id);
  expect([row?.['state'], (row?.['pieces'] as string[]).length]).toEqual(['REFUSED', 0]);
  expect(program.storedFiles().filter(({ path }) => path.includes(id)), 'nothing of a refused file stays').toEqual([]);
  return row?.['refusal'];
};

describe('a photo', () => {
  it('is kept without where, with what and when it was taken, upright, and encrypted', async () => {
    const photo = await aPhoto();
    expect(TRACES.every((trace) => photo.includes(trace)), 'the sample has them').toBe(true);
    const id = await upload(program, program.member, photo, { kind: 'PHOTO' });
    const stored = program.storedFiles().filter(({ path }) => path.includes(id));
    expect(stored).toHaveLength(1);
    for (const mark of [...TRACES, 'JFIF', 'Exif']) expect(stored[0]!.content.includes(mark), mark).toBe(false);
    const content = await kept(id);
    for (const trace of TRACES) expect(content.includes(trace), trace).toBe(false);
    const { width, height, exif, icc, xmp, orientation, format } = await sharp(content).metadata();
    expect({ width, height, exif, icc, xmp, orientation, format }).toEqual({ width: 400, height: 640, exif: undefined, icc: undefined, xmp: undefined, orientation: undefined, format: 'jpeg' });
  });

  it('is made smaller when it is larger than anyone can read', async () => {
    const id = await upload(program, program.member, await aPhoto({ width: 5_000, height: 4_000 }), {});
    expect(await sharp(await kept(id)).metadata()).toMatchObject({ width: 2_400, height: 3_000 });
  });

  it('is refused when it is cut, whatever its type says', async () => {
    const photo = await aPhoto({ width: 1_200, height: 900 });
    expect(await refusal(photo.subarray(0, photo.length / 2), 'image/jpeg')).toBe('IMAGE_UNREADABLE');
  });
});

it('a screenshot stays without loss', async () => {
  const id = await upload(program, program.member, await aScreenshot(), { mediaType: 'image/png', kind: 'SCREENSHOT' });
  expect((await program.row(id))?.['media_type']).toBe('image/png');
  const { data } = await sharp(await kept(id)).raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([0x3b, 0x6e, 0xa5]);
});

it('an image of more than 25 million pixels is refused without being decoded', async () => {
  expect(await refusal(await tooManyPixels(), 'image/png')).toBe('IMAGE_TOO_MANY_PIXELS');
});

describe('a file that lies about its type', () => {
  it.each<[string, () => Promise<Buffer>, string, string]>([
    ['a PDF called a photo', aPdf, 'image/jpeg', 'TYPE_MISMATCH'],
    ['a photo called a PDF', aPhoto, 'application/pdf', 'TYPE_MISMATCH'],
    ['a PNG called a JPEG', aScreenshot, 'image/jpeg', 'TYPE_MISMATCH'],
    ['a program called a photo', async () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5_000, 1)]), 'image/jpeg', 'TYPE_MISMATCH'],
    ['a page called a photo', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/jpeg', 'TYPE_UNKNOWN'],
    ['a drawing that can run scripts', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/png', 'TYPE_UNKNOWN'],
  ])('is refused: %s', async (_, make, declared, reason) => {
    expect(await refusal(await make(), declared)).toBe(reason);
  });

  it('says so in French where its structure looks', async () => {
    const id = await upload(program, program.member, await aPdf(), { mediaType: 'image/jpeg' });
    const { data } = await program.member.call<{ attachments: { id: string; refusalMessage: string }[] }>('query ($c: ID) { attachments(caseCode: $c) { id refusalMessage } }', { c: program.caseCode });
    expect(data?.attachments.find((one) => one.id === id)?.refusalMessage).toBe('Ce fichier n’est pas du type qu’il annonce\u00a0: son contenu est autre chose que son nom. Il n’a pas été gardé.');
  });
});

describe('an image that is something else as well', () => {
  const SCRIPT = '<script>alert(1)</script>';
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, SCRIPT.length + 2]), Buffer.from(SCRIPT)]);

  it.each<[string, string, () => Promise<Buffer>]>([
    ['an archive after its end', 'image/jpeg', async () => Buffer.concat([await aPhoto(), Buffer.from(`PK\u0003\u0004${SCRIPT}`)])],
    ['a page after its end', 'image/png', async () => Buffer.concat([await aScreenshot(), Buffer.from(SCRIPT)])],
    ['a page in its comment', 'image/jpeg', async () => { const photo = await aPhoto(); return Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)]); }],
  ])('keeps its pixels only: %s', async (_, mediaType, make) => {
    const id = await upload(program, program.member, await make(), { mediaType });
    expect(await program.row(id)).toMatchObject({ state: 'READY' });
    const content = await kept(id);
    expect([content.includes(SCRIPT), content.includes('PK\u0003\u0004')]).toEqual([false, false]);
  });

  it('a page that holds a PDF further down is neither', async () => {
    expect(await refusal(Buffer.concat([Buffer.from(`<html>${SCRIPT}\n`), await aPdf()]), 'application/pdf')).toBe('TYPE_UNKNOWN');
  });
});

describe('a PDF', () => {
  it('that only shows something is kept, written anew without who made it', async () => {
    const id = await upload(program, program.member, await aPdf(), { mediaType: 'application/pdf', kind: 'LETTER' });
    expect(await program.row(id)).toMatchObject({ state: 'READY', media_type: 'application/pdf', page_count: 1 });
    const content = await kept(id);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(content.includes('canari') || content.includes(Buffer.from('Auteur canari', 'utf16le'))).toBe(false);
    const [stored] = program.storedFiles().filter(({ path }) => path.includes(id));
    for (const mark of ['%PDF', 'endobj', PAGE_TEXT]) expect(stored!.content.includes(mark), mark).toBe(false);
  });

  it.each(Object.entries(ACTIVE_PDFS))('is refused: %s', async (name, make) => {
    expect(await refusal(await make(), 'application/pdf')).toBe(name.split(' ')[0]);
  });

  it('is kept with links to the web and to a mailbox', async () => {
    const id = await upload(program, program.member, await aPdfWithLinks(), { mediaType: 'application/pdf', kind: 'LETTER' });
    expect(await program.row(id)).toMatchObject({ state: 'READY' });
  });

  it('is refused when it is locked, cut or not one', async () => {
    expect(await refusal(await anEncryptedPdf(), 'application/pdf')).toBe('PDF_ENCRYPTED');
    const pdf = await aPdf();
    expect(await refusal(Buffer.concat([pdf.subarray(0, 60), Buffer.from('garbage')]), 'application/pdf')).toBe('PDF_UNREADABLE');
  });

  it('that swells to a gigabyte is given up, and the program lives', async () => {
    expect(await refusal(aSwellingPdf(), 'application/pdf')).toBe('PDF_TOO_COMPLEX');
  });
});

it('examining twice comes to the same, and a proof removed meanwhile is left alone', async () => {
  const id = await upload(program, program.member, await aPhoto(), {});
  expect(await program.examine(id)).toEqual({ skipped: 'removed, or settled before' });
  expect((await program.row(id))?.['state']).toBe('READY');
});
