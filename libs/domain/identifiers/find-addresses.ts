import { matches, type Finding } from './finding';
import { capitalWords, everydayWords } from './words/lexicon';

const anyCase = (...words: readonly string[]) => words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');

const NUMBER = '(?<![\\d/])\\d{1,4}(?: ?(?:bis|ter|quater|BIS|TER|[a-dA-D](?=[ ,])))?(?:[ -]{1,3}\\d{1,4})?,?\\s{1,2}';
const LINK = `(?:(?:${anyCase('de la ', 'des ', 'du ', 'de ', "de l'", "d'", "l'", 'la ', 'le ', 'les ', 'aux ', 'au ')}))?`;
const MORE = `(?:\\s(?:(?:${anyCase('de', 'du', 'des', 'la', 'le', 'les', 'et')})\\s|[dlDL]')?(?:\\p{Lu}[\\p{L}'-]*|\\d{1,4}(?!\\d))){0,5}`;
const DAY = '\\d{1,2}(?:er)? \\p{L}{3,9}(?: \\d{4})?';
const TOWN = "(?:,?\\s{1,2}(?:a\\s)?\\d{5}(?!\\d)(?:\\s{1,2}\\p{L}[\\p{L}'-]*(?:\\s\\p{Lu}[\\p{L}'-]*){0,3})?)?";
const STREETS = anyCase('rue', 'avenue', 'av', 'av.', 'ave', 'boulevard', 'boul.', 'bd', 'bd.', 'bld', 'blvd', 'impasse', 'allee', 'chemin', 'faubourg', 'fbg', 'sentier', 'ruelle', 'chaussee', 'venelle', 'montee', 'quai').replace(/\./g, '\\.');
const PLACES = anyCase('place', 'square', 'cours', 'passage', 'route', 'villa', 'cite', 'residence', 'allees', 'lotissement', 'hameau', 'clos', 'esplanade', 'promenade', 'rond-point', 'cour', 'parvis', 'mail', 'traverse');

/** Streets, however their name is written. */
const STREET = new RegExp(`${NUMBER}(?:${STREETS})\\s${LINK}(?!(?:et|ou|en|a|est|sont) )(?:${DAY}|[\\p{L}\\d][\\p{L}\\d'-]*)${MORE}${TOWN}`, 'gu');
/** « 2 places », « 3 cours »: words that are streets only before a name with a capital. */
const PLACE = new RegExp(`${NUMBER}(?:${PLACES})\\s(?<link>${LINK})(?<name>${DAY}|\\p{Lu}[\\p{L}'-]*)${MORE}${TOWN}`, 'gu');

/** Postal addresses: a number and a street, with the town when it follows. */
export function findAddresses(text: string): Finding[] {
  return [
    ...matches('ADDRESS', STREET, text),
    ...matches('ADDRESS', PLACE, text, ({ groups }) => !isWhatPlacesAreFor(groups?.['link'] ?? '', groups?.['name'] ?? '')),
  ];
}

/** « 1 place de CADA », « 2 cours de Français ». */
function isWhatPlacesAreFor(link: string, name: string): boolean {
  const word = name.toLowerCase();
  return ['', 'de'].includes(link.trim().toLowerCase()) && (everydayWords().has(word) || capitalWords().has(word));
}
