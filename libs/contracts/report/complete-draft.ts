import { parseCaseCode } from '@vigie/domain';
import { ATTEMPT_CHANNELS } from './report-form';

type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Fills in what a draft may leave out and tidies what was typed, touching nothing it does not
 * understand: a missing answer becomes null, "none" or "not tried", an empty text becomes null.
 */
export function completeDraft(draft: Fields): Fields {
  return {
    ...draft,
    stayDocumentExpiresOn: orNull(draft['stayDocumentExpiresOn']),
    difficulties: draft['difficulties'] ?? [],
    ruptures: eachOf(draft['ruptures'] ?? [], completeRupture),
    attempts: completeAttempts(draft['attempts'] ?? {}),
    hoursSpent: orNull(draft['hoursSpent']),
    caseCode: completeCaseCode(orNull(draft['caseCode'])),
    narrative: tidyText(draft['narrative']),
    testimony: tidyText(draft['testimony']),
    testimonyConsent: draft['testimonyConsent'] ?? false,
  };
}

function completeRupture(rupture: unknown): unknown {
  if (!isFields(rupture)) return rupture;
  return { ...rupture, body: orNull(rupture['body']), until: orNull(rupture['until']), amountLost: orNull(rupture['amountLost']) };
}

function completeAttempts(attempts: unknown): unknown {
  if (!isFields(attempts)) return attempts;
  const known = ATTEMPT_CHANNELS.map((channel): [string, unknown] => {
    const attempt = attempts[channel] ?? {};
    return [channel, isFields(attempt) ? { ...attempt, tried: attempt['tried'] ?? false, outcome: orNull(attempt['outcome']) } : attempt];
  });
  return { ...attempts, ...Object.fromEntries(known) };
}

/** « k7qf 3mxr » is rewritten as we write it; what is no case code stays, to be refused. */
function completeCaseCode(caseCode: unknown): unknown {
  return typeof caseCode === 'string' ? parseCaseCode(caseCode) ?? caseCode : caseCode;
}

/** Control characters and lone surrogates, which PostgreSQL refuses, and marks that hide or reverse letters. */
const UNHOLDABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{NChar}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** All that ends a line somewhere. Dropped, it would join again what it had cut in two before the identifiers were looked for. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Trims, unites line ends and Unicode forms, and drops what no text should hold. */
export function tidyText(text: unknown): unknown {
  if (typeof text !== 'string') return orNull(text);
  const tidy = text.replace(LINE_END, '\n').replace(UNHOLDABLE, '').normalize('NFC').trim();
  return tidy === '' ? null : tidy;
}

function orNull(value: unknown): unknown {
  return value === undefined || value === '' ? null : value;
}

function eachOf(list: unknown, complete: (item: unknown) => unknown): unknown {
  return Array.isArray(list) ? list.map(complete) : list;
}
