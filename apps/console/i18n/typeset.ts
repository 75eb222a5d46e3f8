const NARROW = '\u202f';
const WIDE = '\u00a0';

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const DAY_OF_MONTH = new RegExp(`(\\d(?:er)?) (?=(?:${MONTHS})(?!\\p{L}))`, 'gu');

/** Sets no-break spaces as French typography wants them: narrow before ; ! ?, full inside « », in « n = 12 », before : and %, and where a line must not end: « 3 mars », « 40 % à 54 % ». */
export const typesetText = (text: string): string =>
  text
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ ([:%»])/g, `${WIDE}$1`)
    .replace(/\bn = /g, `n${WIDE}=${WIDE}`)
    .replace(/« /g, `«${WIDE}`)
    .replace(/(\d) (?=h\b)/g, `$1${NARROW}`)
    .replace(DAY_OF_MONTH, `$1${WIDE}`)
    .replace(/(\d|%|pt) à (?=[+−-]?\d)/g, `$1${WIDE}à${WIDE}`)
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
