import { matches, type Finding } from './finding';

const UNIT = 'zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cent|et';
/** « zéro six douze trente-quatre… »: a phone said in words. */
const SPOKEN = new RegExp(`(?<![\\p{L}])(?:zero|plus trente)(?:[ ,.-]{1,3}(?:${UNIT})(?![\\p{L}])){4,24}`, 'giu');
/** Numbers too short for a French phone count as one where the text says so: « whatsapp 620 12 34 56 ». */
const ANNOUNCED = /(?<![\p{L}])(?:tel(?:ephone)?s?|port(?:able)?s?|mobile|whatsapp|imo|signal|joignable|appeler|rappeler|joindre)(?![\p{L}])[^\d\n;!?]{0,24}?(?<hit>\+?\d(?:[ ._/-]{0,2}\d){7,14})(?!\d)/giu;

export function findSpokenPhones(text: string): Finding[] {
  return [...matches('PHONE', SPOKEN, text), ...matches('PHONE', ANNOUNCED, text, ({ groups }) => !/^\d{1,2}[/.-]\d{1,2}[/.-]/.test(groups?.['hit'] ?? ''))];
}
