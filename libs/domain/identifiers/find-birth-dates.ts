import { matches, type Finding } from './finding';

const MONTH = '(?:janv(?:ier)?|fev(?:rier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\\.?';
const NUMERIC = '\\d{1,2} ?[/.\\- ] ?\\d{1,2} ?[/.\\- ] ?(?:\\d{4}|\\d{2})(?!\\d)|\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)';
const DATE = `(?:${NUMERIC}|\\d{1,2}(?:er)? ${MONTH}(?: \\d{4}|)(?!\\d))`;
const MONTH_OF_YEAR = `${MONTH} \\d{4}(?!\\d)`;

/** « née », « né·e », « nés », « date de naissance »: then a date, at most a place between. */
const AFTER_BIRTH_WORD = new RegExp(`(?<![\\p{L}])(?:nee|nes|nees|ne[-.(/]e\\)?s?|naissance(?! masquee)|naiss\\.?|ddn|d\\.d\\.n\\.?|date of birth|dob|born|anniversaire)(?![\\p{L}])(?<gap>(?:[^\\d;!?\\n.,]|\\.(?! )){0,45}?(?:, ?(?:le |en )?)?)(?<hit>${DATE})`, 'giu');
/** « née en Guinée, reçue le … », « née réfugiée depuis le … »: the date is of something else. */
const ANOTHER_EVENT = /depuis|jusqu|recu|expir|arriv|entre|demand|depos|delivr|attest|titre|rendez|rdv|reconnu|protec|suivi|heberg/i;
/** « né » without its accent is the negation « ne »: the date must follow at once, or a place of birth. */
const AFTER_BARE_NE = new RegExp(`(?<![\\p{L}])ne(?: le| un| en| :|,)? ?(?:(?:a|en|au|aux|pres de) [^\\d;!?\\n]{2,35}?[ ,]{1,2}(?:le |en )?)?(?<hit>${DATE})`, 'giu');
const MONTH_OF_BIRTH = new RegExp(`(?<![\\p{L}])n(?:e|ee|es|ees|e[-.(/]e\\)?s?) en (?<hit>${MONTH_OF_YEAR})`, 'giu');
const BEFORE_BIRTH_WORD = new RegExp(`(?<![\\d/.-])(?<hit>${DATE})\\s?[(,:-]?\\s?(?:date de )?naissance`, 'giu');
const COMING_OF_AGE = new RegExp(`(?:18|dix-huit) ans (?:le|depuis le|au) (?<hit>${DATE})`, 'giu');
/** Too old for a date of the procedure, which began in 2012: unless it is a law or an arrival, it is a birth. */
const OLD_DATE = /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19[2-9]\d|200[0-7])(?!\d)/g;
const LAW_OR_ARRIVAL = /(?:loi|decret|ordonnance|arrete|convention|circulaire|article|art\.|code|directive|reglement|accord|entre|entree|arrive|arrivee|depuis le|france le|creee?|mariee?s?)[^\d\n]{0,20}$/i;
const CERTIFICATE = /(?:actes?|extraits?|certificats?|copie|declaration) (?:integrale? )?(?:d'|de )$/i;

/** Dates of birth; a bare recent date, as on an attestation, is none. */
export function findBirthDates(text: string): Finding[] {
  return [
    ...matches('BIRTH_DATE', AFTER_BIRTH_WORD, text, (match) => !ANOTHER_EVENT.test(match.groups?.['gap'] ?? '') && !follows(CERTIFICATE, match, text)),
    ...matches('BIRTH_DATE', AFTER_BARE_NE, text),
    ...matches('BIRTH_DATE', MONTH_OF_BIRTH, text),
    ...matches('BIRTH_DATE', BEFORE_BIRTH_WORD, text),
    ...matches('BIRTH_DATE', COMING_OF_AGE, text),
    ...matches('BIRTH_DATE', OLD_DATE, text, (match) => !follows(LAW_OR_ARRIVAL, match, text)),
  ];
}

/** Does what stands just before the match end as `pattern` says? */
function follows(pattern: RegExp, { index }: RegExpExecArray, text: string): boolean {
  return pattern.test(text.slice(Math.max(0, index - 40), index));
}
