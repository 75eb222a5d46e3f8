import { matches, type Finding } from './finding';

/** « @ » and what is written to hide it. */
const AT = /\s?(?:@|[([{<]\s?(?:at|a|arobase|arobas|chez)\s?[)\]}>]|(?<=\s)(?:arobase|arobas)(?=\s)|(?<=\s)(?:at|chez)(?=\s(?:gmail|hotmail|yahoo|outlook|orange|free|laposte|sfr|icloud|live|wanadoo|proton|protonmail|gmx|mail|yandex|msn)\b))\s?/gi;
const LOCAL_PART = /[\w.+%-]{1,64}$/;
const DOMAIN = /^[a-z0-9-]{1,63}(?:\s?(?:\.|[([{]\s?(?:dot|point|\.)\s?[)\]}]|\s(?:point|dot)\s)\s?[a-z0-9-]{2,63}){1,4}/i;

/** E-mail addresses, also « jean (at) gmail (point) com ». */
export function findEmails(text: string): Finding[] {
  return [...text.matchAll(AT)].flatMap((at): Finding[] => {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at.index - 64), at.index));
    const after = at.index + at[0].length;
    const domain = DOMAIN.exec(text.slice(after, after + 320));
    if (local === null || domain === null) return [];
    return [{ kind: 'EMAIL', start: at.index - local[0].length, end: after + domain[0].length }];
  });
}

/** What stands between two characters of an account number; the end of a sentence does not. */
const BETWEEN = '(?!\\. ?[a-z])[ .-]{0,2}';

/** Length of an IBAN by country, for those met here. */
const IBAN_LENGTHS = { fr: 27, mc: 27, be: 16, de: 22, es: 24, it: 27, pt: 25, lu: 20, gb: 22, ie: 22, ch: 21, nl: 18, lt: 20, ee: 20, at: 20, pl: 28, ro: 24, bg: 22, gr: 27, al: 28, xk: 20, ge: 22, ua: 29, tr: 26, tn: 24, ma: 28, dz: 26, ci: 28, sn: 28, ml: 28, bf: 28, bj: 28, tg: 28, cm: 27, mr: 27 } as const;
const IBAN = new RegExp(`(?<![a-z0-9])(?:${Object.entries(IBAN_LENGTHS).map(([country, length]) => `${country}${country === 'fr' ? ' ?' : ''}\\d ?\\d(?:${BETWEEN}[a-z0-9]){${length - 4}}`).join('|')})(?![a-z0-9])`, 'gi');
/** One character too many or too few, or a country that is not listed: two letters, then digits only. */
const LIKE_AN_IBAN = new RegExp(`(?<![a-z0-9])[a-z]{2}\\d{2}(?:${BETWEEN}\\d){12,28}(?:${BETWEEN}[a-z0-9]){0,4}(?![a-z0-9])`, 'gi');

/** Bank account numbers. */
export function findIbans(text: string): Finding[] {
  const mostlyDigits = ([iban]: RegExpExecArray) => (iban.match(/\d/g)?.length ?? 0) >= 12;
  return [...matches('IBAN', IBAN, text, mostlyDigits), ...matches('IBAN', LIKE_AN_IBAN, text)];
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"«»]{3,2000}/gi;
const TOKEN = /[?&#;/](?:token|jeton|key|cle|sig|signature|code|otp|auth|session|sid|email|mail|user|login|id|uid|nom|numero|t|k)=[^&\s]{4}/i;
const LONG_SEGMENT = /\/([a-z0-9_-]{20,})/gi;
const PROFILE = /(?:facebook\.com|fb\.com|instagram\.com|linkedin\.com\/in|tiktok\.com|twitter\.com|x\.com|t\.me|wa\.me|snapchat\.com)\/./i;

/** Links that open an account or show a profile; a link to a public page is none of ours. */
export function findPersonalLinks(text: string): Finding[] {
  return matches('PERSONAL_LINK', LINK, text, ([link]) => TOKEN.test(link) || PROFILE.test(link) || hasSecretSegment(link));
}

/** A key mixes letters and digits all along; « JORFTEXT000047931311 » and a title with a number in it do not. */
function hasSecretSegment(link: string): boolean {
  return [...link.matchAll(LONG_SEGMENT)].some(([segment]) => (segment.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0) > 3);
}
