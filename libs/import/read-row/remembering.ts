/** Texts met before are not read again: a spreadsheet says the same few things in a hundred thousand rows. */
const MOST_REMEMBERED = 5_000;
/** A longer text is a story, which no other row tells again in the same words. In characters. */
const LONGEST = 1_000;

/** The same reading, which remembers what it made of the first few thousand texts. @param read depends on its text alone; nobody changes what it gives */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const met = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = met.get(text);
    if (before !== undefined || met.has(text)) return before as Result;
    const result = read(text);
    if (met.size < MOST_REMEMBERED) met.set(text, result);
    return result;
  };
}
