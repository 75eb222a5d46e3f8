import regular from '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?url';
import bold from '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?url';
import widerRegular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import widerBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import type { Typeface } from '@vigie/typesetting/pdf';

const asked = new Map<string, Promise<ArrayBuffer>>();

/** A font file, asked for once; one that did not arrive is asked for again. */
function file(url: string): Promise<ArrayBuffer> {
  const known = asked.get(url);
  if (known) return known;
  const fetching = fetch(url).then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(`No font at ${url}`))));
  asked.set(url, fetching);
  fetching.catch(() => asked.delete(url));
  return fetching;
}

/** The product's own typeface: it has the letters of most languages of Europe. */
export const ownTypeface = async (): Promise<Typeface> => ({ regular: await file(regular), bold: await file(bold) });

/** For names with other letters (Vietnamese, Azeri, Cyrillic…): ten times as large, and only asked for then. */
export const widerTypeface = async (): Promise<Typeface> => ({ regular: await file(widerRegular), bold: await file(widerBold) });
