import { strFromU8, strToU8, unzipSync } from 'fflate';
import { stableZip } from '../spreadsheets/stable-zip';

/** The library dates its files, and numbers parts and pictures as it goes, at random or from the last document on: all is made to depend on the letter alone. */
export function stableDocx(bytes: Uint8Array, day: string): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const pictures = new Map([...files.keys()].filter((name) => name.startsWith('word/media/')).map((name, index) => [name.slice('word/'.length), `media/${index + 1}${/\.\w+$/.exec(name)?.[0] ?? ''}`]));
  const made = new Map<string, Uint8Array>();
  for (const [name, content] of files) {
    const own = pictures.get(name.slice('word/'.length));
    if (own) made.set(`word/${own}`, content);
    else made.set(name, name.endsWith('.xml') || name.endsWith('.rels') ? strToU8(stableText(strFromU8(content), day, pictures)) : content);
  }
  return stableZip(made, ['[Content_Types].xml', '_rels/.rels']);
}

function stableText(text: string, day: string, pictures: ReadonlyMap<string, string>): string {
  let drawing = 0;
  const dated = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`).replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*/g, (_, before: string) => `${before}${(drawing += 1)}`);
  // Relations are called after the pictures they lead to.
  return [...pictures].reduce((whole, [name, own], index) => {
    const bare = name.slice('media/'.length);
    return whole.replaceAll(name, own).replaceAll(`"rId{${bare}}"`, `"rIdPicture${index + 1}"`).replaceAll(`"rId${bare}"`, `"rIdPicture${index + 1}"`);
  }, dated);
}
