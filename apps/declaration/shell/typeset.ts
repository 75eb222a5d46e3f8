const NARROW = '\u202F';
const WIDE = '\u00A0';

type Entry = string | ((...values: never[]) => string) | { readonly [key: string]: Entry };

/** Sets no-break spaces and apostrophes as French typography wants them. */
export const typesetText = (text: string): string =>
  text
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ ([:%»€])/g, `${WIDE}$1`)
    .replace(/« /g, `«${WIDE}`)
    .replace(/(\d) (?=\d{3}(?!\d)|h\b)/g, `$1${NARROW}`)
    .replace(/(articles?|n[°º]|[RLD]\.) (?=[\dRLD])/g, `$1${WIDE}`)
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’');

/** A catalogue of texts, typeset once; functions are typeset as they answer. */
export function typeset<Catalogue extends { readonly [key: string]: Entry }>(catalogue: Catalogue): Catalogue {
  return typesetEntry(catalogue) as Catalogue;
}

function typesetEntry(entry: Entry): Entry {
  if (typeof entry === 'string') return typesetText(entry);
  if (typeof entry === 'function') return (...values: never[]) => typesetText(entry(...values));
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, typesetEntry(value)]));
}
