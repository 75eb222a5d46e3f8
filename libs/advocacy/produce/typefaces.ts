import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { textsOf, type LetterDocument } from '@vigie/typesetting';
import type { Typeface } from '@vigie/typesetting/pdf';

const packages = createRequire(import.meta.url);
const OWN = '@expo-google-fonts/atkinson-hyperlegible-next';
const WIDER = '@expo-google-fonts/noto-sans';

const read = async (path: string): Promise<ArrayBuffer> => new Uint8Array(await readFile(packages.resolve(path))).buffer;
const faces = new Map<string, Promise<Typeface>>();

function face(regular: string, bold: string): Promise<Typeface> {
  const known = faces.get(regular) ?? Promise.all([read(regular), read(bold)]).then(([plain, strong]) => ({ regular: plain, bold: strong }));
  faces.set(regular, known);
  return known;
}

/** Characters that no typeface at hand draws: better no letter than one with holes in it. */
export class UnprintableText extends Error {
  constructor(readonly characters: readonly string[]) {
    super(`Cannot print ${characters.join(' ')}`);
  }
}

const ownFace = () => face(`${OWN}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`, `${OWN}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`);
const widerFace = () => face(`${WIDER}/400Regular/NotoSans_400Regular.ttf`, `${WIDER}/700Bold/NotoSans_700Bold.ttf`);

/** What reads typefaces is large: it is loaded by the first that asks. */
const missingFrom = async (typeface: ArrayBuffer, texts: readonly string[]) => (await import('@vigie/typesetting/pdf')).missingFrom(typeface, texts);

/** Characters that even the wider typeface lacks, each once. */
export async function charactersMissing(texts: readonly string[]): Promise<string[]> {
  return (await missingFrom((await ownFace()).regular, texts)).length === 0 ? [] : missingFrom((await widerFace()).regular, texts);
}

/** The product's own typeface, or one with the letters of more languages where a document needs them. @throws UnprintableText */
export async function typefaceFor(document: LetterDocument): Promise<Typeface> {
  const texts = [...textsOf(document), document.footer, document.watermark ?? ''];
  const own = await ownFace();
  if ((await missingFrom(own.regular, texts)).length === 0) return own;
  const missing = await charactersMissing(texts);
  if (missing.length > 0) throw new UnprintableText(missing);
  return widerFace();
}
