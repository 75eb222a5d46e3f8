import { parisDate } from '../calendar/paris-day';
import { checkCharacter, cryptoBytes, randomCharacters, readBase32, type RandomBytes } from './base32';

/**
 * The reference on a receipt, « VG-26-7K3F-9QXM »: year of reception in Paris, seven random
 * characters, a check character over all of it. Not guessable from another, and says nothing
 * of the order of arrival. 35 bits a year: the database's unique index decides, and the caller draws again.
 */
export function newReportReference(receivedAt: Date, random: RandomBytes = cryptoBytes): string {
  return reportReferences(receivedAt, random)();
}

/** Draws references of one moment, for those who need many: its year is looked up once. */
export function reportReferences(receivedAt: Date, random: RandomBytes = cryptoBytes): () => string {
  const year = parisDate(receivedAt).slice(2, 4);
  return () => {
    const body = randomCharacters(7, random);
    return format(year, body + checkCharacter(year + body));
  };
}

/** Is this exactly a reference as we write it? */
export function isReportReference(text: string): boolean {
  return parseReportReference(text) === text;
}

/** Reads a reference as people dictate it (« vg 26 7k3f 9qxm »), and returns it as we write it, or null. */
export function parseReportReference(text: string): string | null {
  const spoken = /^\s*vg(.{8,24})$/is.exec(text)?.[1];
  const read = spoken === undefined ? null : readBase32(spoken);
  if (read === null || read.length !== 10 || !/^\d\d/.test(read)) return null;
  return checkCharacter(read.slice(0, 9)) === read.charAt(9) ? format(read.slice(0, 2), read.slice(2)) : null;
}

function format(year: string, code: string): string {
  return `VG-${year}-${code.slice(0, 4)}-${code.slice(4)}`;
}
