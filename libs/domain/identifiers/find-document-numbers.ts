import { matches, type Finding } from './finding';

const PAPER = '(?:passeports?|passport|visas?|titres?(?: de sejour)?|cartes?(?: de (?:sejour|resident)| vitale| d\'identite)?|recepisses?|allocataire|dossier|matricule|identifiant|ofpra|cnda|agdref|etranger|demande|beneficiaire|usager|caf|france travail|pole emploi|fne|num etr)';
const MARK = '(?:n ?[°o]s?|num(?:ero)?s?\\.?|ref(?:erence)?\\.?|id|#|:|=)';
/** A paper, a mark of number, then what is numbered: at least six digits, with a few letters at either end. */
const NUMBERED = new RegExp(`(?<![\\p{L}])${PAPER}(?![\\p{L}])[^\\d\\n;!?]{0,24}?${MARK}\\s{0,2}:?\\s{0,2}(?<hit>(?:[a-z]{0,4}[ -]?\\d(?:[ ./-]?\\d){5,14}[a-z]{0,3}|\\d{2}[a-z]{2}\\d{5})(?![a-z0-9]))`, 'giu');
/** The number printed on a French passport: 12AB34567. */
const FRENCH_PASSPORT = /(?<![a-z0-9])\d{2}[a-z]{2}\d{5}(?![a-z0-9])/gi;
/** « titre … décret n° 2021-313 »: the number is a text's. */
const LAW = /decret|loi|arrete|article|ordonnance|instruction|circulaire|decision|conseil d'etat|requete|jugement/i;
const DATE_OR_YEARS = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d[ /-](?:19|20)\d\d|\d{4}-\d{2}-\d{2})$/;

/** Numbers of passports, visas, permits and personal files, when the text says that is what they are. */
export function findDocumentNumbers(text: string): Finding[] {
  return [
    ...matches('DOCUMENT_NUMBER', NUMBERED, text, (match) => !LAW.test(match[0]) && !DATE_OR_YEARS.test(match.groups?.['hit'] ?? '')),
    ...matches('DOCUMENT_NUMBER', FRENCH_PASSPORT, text),
  ];
}
