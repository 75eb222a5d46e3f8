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

const IBAN = /(?<![a-z0-9])(?:[a-z]{2}\d{2}|fr ?\d{2})(?:[ -]?[a-z0-9]){11,30}(?![a-z0-9])/gi;

/** Bank account numbers; a country's two letters, two digits, then mostly digits. */
export function findIbans(text: string): Finding[] {
  return matches('IBAN', IBAN, text, ([iban]) => (iban.match(/\d/g)?.length ?? 0) >= 12);
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"«»]{3,2000}/gi;
const TOKEN = /[?&#;\/](?:token|jeton|key|cle|sig|signature|code|otp|auth|session|sid|email|mail|user|login|id|uid|nom|numero|t|k)=[^&\s]{4}/i;
const SECRET_SEGMENT = /\/(?=[a-z_-]*\d)(?=[\d_-]*[a-z])[a-z0-9_-]{20,}/i;
const PROFILE = /(?:facebook\.com|fb\.com|instagram\.com|linkedin\.com\/in|tiktok\.com|twitter\.com|x\.com|t\.me|wa\.me|snapchat\.com)\/./i;

/** Links that open an account or show a profile; a link to a public page is none of ours. */
export function findPersonalLinks(text: string): Finding[] {
  return matches('PERSONAL_LINK', LINK, text, ([link]) => TOKEN.test(link) || SECRET_SEGMENT.test(link) || PROFILE.test(link));
}
