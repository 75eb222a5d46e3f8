const NARROW = '\u202f';
const WIDE = '\u00a0';

/** Sets no-break spaces as French typography wants them: narrow before ; ! ?, full inside « », in « n = 12 » and before : and %. */
export const typesetText = (text: string): string =>
  text
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ ([:%»])/g, `${WIDE}$1`)
    .replace(/\bn = /g, `n${WIDE}=${WIDE}`)
    .replace(/« /g, `«${WIDE}`)
    .replace(/(\d) (?=h\b)/g, `$1${NARROW}`)
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’');

type Entry = string | ((...values: never[]) => string) | { readonly [key: string]: Entry };

/** A catalogue of texts, typeset once; functions are typeset as they answer. */
export function typeset<Catalogue extends { readonly [key: string]: Entry }>(catalogue: Catalogue): Catalogue {
  return setEntry(catalogue) as Catalogue;
}

function setEntry(entry: Entry): Entry {
  if (typeof entry === 'string') return typesetText(entry);
  if (typeof entry === 'function') return (...values: never[]) => typesetText(entry(...values));
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, setEntry(value)]));
}
