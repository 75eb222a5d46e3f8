import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { renderDocx } from '@vigie/typesetting/docx';
import type { LetterDocument } from '@vigie/typesetting';
import { stableDocx } from './stable-docx';
import { withPictures } from './with-pictures';

const drawing = (text: string) => ({ kind: 'DRAWING' as const, width: 200, height: 100, alt: `Carte : ${text}`, caption: 'Figure', marks: [{ kind: 'PATH' as const, d: 'M10 10h80v60h-80z', fill: '#3b7fae' }, { kind: 'TEXT' as const, text, x: 100, y: 50, size: 12 }] });
const document: LetterDocument = { title: 'Annexes', fileName: 'annexes', footer: 'Dossier n° 1', blocks: [{ kind: 'HEADING', level: 1, words: 'Annexes' }, drawing('un'), drawing('deux')] };

const made = async () => stableDocx(await renderDocx(await withPictures(document)), '2026-03-31');

it('gives the same bytes for the same document, however many were written before', async () => {
  const [one, other] = [await made(), await made()];
  expect(Buffer.compare(one, other)).toBe(0);
});

it('draws maps as pictures that say what they show, and that every relation leads to', async () => {
  const files = unzipSync(await made());
  const text = strFromU8(files['word/document.xml']!);
  expect([...text.matchAll(/<wp:docPr[^>]*descr="([^"]*)"/g)].map(([, alt]) => alt)).toEqual(['Carte : un', 'Carte : deux']);
  const relations = strFromU8(files['word/_rels/document.xml.rels']!);
  for (const [, id] of text.matchAll(/r:embed="([^"]+)"/g)) {
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relations);
    expect(files[`word/${target?.[1] ?? target?.[2]}`]?.slice(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));
  }
});
