import type { Finding } from './finding';
import type { IdentifierKind } from './identifier-hit';

interface DigitGroup {
  digits: string;
  start: number;
  end: number;
}

/** Dates, hours and law numbers break a run of digits: « le 12/03/2024 06 12 34 56 78 » holds one phone. */
const DATE = /(?<![\d.\/-])(?:\d{1,2}([\/.-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([\/.-])\d{1,2}\2\d{1,2}|\d{1,2}\/\d{1,2}\/\d\d)(?![\/.-]?\d)/g;
/** A run of digits, each at most three separators from the next; « O6 » and « (0) » are written for 06. */
const RUN = /\+?(?:[oO](?=[1-9](?:[ ._\/-]?\d){5})|\d)(?:[ ._\/\\()*-]{0,3}\d)*/g;
const MONEY_AFTER = /^\s?(?:€|eur|euros?)(?![a-z])/i;
const THOUSANDS = /^\d{1,3}(?:[ .]\d{3})+$/;

/** Phone, foreigner (AGDREF) and social security numbers, however they are cut up. */
export function findNumbers(text: string): Finding[] {
  const readable = text.replace(DATE, (date) => '|'.repeat(date.length));
  return [...readable.matchAll(RUN)].flatMap((run) => {
    const raw = run[0];
    if (raw.length < 9 || (THOUSANDS.test(raw) && MONEY_AFTER.test(text.slice(run.index + raw.length)))) return [];
    return findInRun(groupsOf(raw, run.index), raw.startsWith('+'), run.index);
  });
}

function groupsOf(raw: string, index: number): DigitGroup[] {
  return [...raw.matchAll(/[oO]?\d+/g)].map((group) => ({
    digits: group[0].replace(/^[oO]/, '0'), start: index + group.index, end: index + group.index + group[0].length,
  }));
}

/** Reads a run from left to right, taking at each group the longest number that stands there. */
function findInRun(groups: readonly DigitGroup[], international: boolean, runStart: number): Finding[] {
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
    if (number === null) {
      rest.push(first);
      at += 1;
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

function longestNumber(groups: readonly DigitGroup[], at: number, international: boolean): { kind: IdentifierKind; groups: number } | null {
  let digits = '';
  let longest: { kind: IdentifierKind; groups: number } | null = null;
  for (let next = at; next < groups.length && digits.length < 16; next += 1) {
    digits += groups[next]?.digits ?? '';
    const kind = kindOf(digits, international);
    if (kind !== null) longest = { kind, groups: next - at + 1 };
  }
  return longest;
}

function kindOf(digits: string, international: boolean): IdentifierKind | null {
  if (international && /^(?:33|0033)?\d{8,14}$/.test(digits)) return 'PHONE';
  if (/^(?:0[1-9]\d{8}|0?033(?:0)?[1-9]\d{8}|33[1-9]\d{8}|330[1-9]\d{8}|00[1-9]\d{8,12})$/.test(digits)) return 'PHONE';
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
