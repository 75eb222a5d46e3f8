import { matches, type Finding } from './finding';
import type { IdentifierKind } from './identifier-hit';

interface DigitGroup {
  digits: string;
  start: number;
  end: number;
}

/** Dates and school years break a run of digits: « le 12/03/2024 06 12 34 56 78 » holds one phone. */
const LONG_DATE = /(?<![\d./-])(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([/.-])\d{1,2}\2\d{1,2}|(?:19|20)\d\d ?[/-] ?(?:19|20)\d\d)(?![/.-]?\d)/g;
const SHORT_DATE = /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d\d(?![/.-]?\d)/g;
/** A run of digits, each at most three separators from the next; « O6 » is written for 06, « (0) » inside +33 numbers. */
const RUN = /\+?(?:(?<!\p{L})[oO](?=[1-9](?:[ ._/-]?\d){5})|\d)(?:[ ._/\\()*-]{0,3}\d)*/gu;
/** Five pairs are a phone even where three of them could be a date: « 01 61/81/46 66 ». */
const FIVE_PAIRS = /^[0oO][1-9](?:\D{1,3}\d\d){4}$/;
/** The same cut by anything that is neither letter nor digit, bars, pictures; « 04, 05, 06, 13, 83 et 84 » and a sixth pair make it a list of départements. */
const CUT = String.raw`(?!, )[^\p{L}\d\n]{1,3}`;
const FIVE_CUT_PAIRS = new RegExp(String.raw`(?<!\d[^\p{L}\d\n]{0,3})(?:\+?33${CUT}[1-9]|0[1-9])(?:${CUT}\d\d){4}(?![^\p{L}\d\n]{0,3}\d)`, 'gu');
const MONEY_AFTER = /^\s?(?:€|eur|euros?)(?![a-z])/i;
const THOUSANDS = /^\d{1,3}(?:[ .]\d{3})+$/;

/** The ANEF's own contact centre, which reports name often. */
const PUBLIC_NUMBERS: ReadonlySet<string> = new Set(['0806001620']);

/** Phone, foreigner (AGDREF) and social security numbers, however they are cut up. */
export function findNumbers(text: string): Finding[] {
  return runsIn(blank(text, LONG_DATE)).flatMap(({ raw, start }): Finding[] => {
    if (FIVE_PAIRS.test(raw)) return [{ kind: 'PHONE', start, end: start + raw.length }];
    return runsIn(blank(raw, SHORT_DATE)).flatMap((part) => findInRun(part.raw, start + part.start, text));
  });
}

interface Run {
  raw: string;
  start: number;
}

function runsIn(text: string): Run[] {
  return [...text.matchAll(RUN)].filter(([raw]) => raw.length > 8).map((run) => ({ raw: run[0], start: run.index }));
}

function blank(text: string, dates: RegExp): string {
  return text.replace(dates, (date) => '|'.repeat(date.length));
}

function groupsOf(raw: string, index: number): DigitGroup[] {
  return [...raw.matchAll(/[oO]?\d+/g)].map((group) => ({
    digits: group[0].replace(/^[oO]/, '0'), start: index + group.index, end: index + group.index + group[0].length,
  }));
}

/** Reads a run from left to right, taking at each group the longest number that stands there. */
function findInRun(raw: string, runStart: number, text: string): Finding[] {
  if (THOUSANDS.test(raw) && MONEY_AFTER.test(text.slice(runStart + raw.length, runStart + raw.length + 6))) return [];
  const groups = groupsOf(raw, runStart);
  const international = raw.startsWith('+');
  const found: Finding[] = [];
  let rest: DigitGroup[] = [];
  const settleRest = () => {
    found.push(...foreignerNumbers(rest));
    rest = [];
  };
  for (let at = 0; at < groups.length;) {
    const first = groups[at];
    if (first === undefined) break;
    const number = longestNumber(groups, at, international && at === 0);
    if (number === null || PUBLIC_NUMBERS.has(number.digits)) {
      if (number === null) rest.push(first);
      at += number?.groups ?? 1;
      continue;
    }
    settleRest();
    const last = groups[at + number.groups - 1] ?? first;
    found.push({ kind: number.kind, start: international && at === 0 ? runStart : first.start, end: last.end });
    at += number.groups;
  }
  settleRest();
  return found;
}

interface FoundNumber {
  kind: IdentifierKind;
  digits: string;
  /** How many groups of digits it spans. */
  groups: number;
}

function longestNumber(groups: readonly DigitGroup[], at: number, international: boolean): FoundNumber | null {
  let digits = '';
  let longest: FoundNumber | null = null;
  for (let next = at; next < groups.length && digits.length < 16; next += 1) {
    digits += groups[next]?.digits ?? '';
    const kind = kindOf(digits, international);
    if (kind !== null) longest = { kind, digits, groups: next - at + 1 };
  }
  return longest;
}

function kindOf(digits: string, international: boolean): IdentifierKind | null {
  if (international && /^\d{9,15}$/.test(digits)) return 'PHONE';
  if (/^(?:0[1-9]\d{8}|330?[1-9]\d{8}|00[1-9]\d{8,12})$/.test(digits)) return 'PHONE';
  if (/^[123478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)\d{8}(?:\d\d)?$/.test(digits)) return 'NIR';
  return null;
}

/** Ten digits that are no phone: one block anywhere, or the whole of what is left, as the AGDREF number is printed. */
function foreignerNumbers(rest: readonly DigitGroup[]): Finding[] {
  const first = rest[0];
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = rest.reduce((total, group) => total + group.digits.length, 0);
  if (whole === 10) return [{ kind: 'FOREIGNER_NUMBER', start: first.start, end: last.end }];
  return rest.filter((group) => group.digits.length === 10).map(({ start, end }) => ({ kind: 'FOREIGNER_NUMBER', start, end }));
}

export function findCutPhones(text: string): Finding[] {
  return matches('PHONE', FIVE_CUT_PAIRS, text);
}

/** The Corsican départements put a letter in the social security number: 2A, 2B. */
const CORSICAN_NIR = /(?<!\d)[1-478][ .-]?\d\d[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?2[AB][ .-]?\d{3}[ .-]?\d{3}(?:[ ./-]{0,3}\d\d)?(?!\d)/gi;

export function findCorsicanNirs(text: string): Finding[] {
  return matches('NIR', CORSICAN_NIR, text);
}
