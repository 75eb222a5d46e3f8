import { z } from './zod-settings';

/** Raised when the form changes in a way an older client cannot send; each report keeps the version it was made with. */
export const REPORT_FORM_VERSION = 1;

/** First day the State took anything about residence permits online: nothing can have happened before. */
export const EARLIEST_DAY = '2012-01-01';
export const TEXT_MAX_LENGTH = 4000;
export const AMOUNT_LOST_MAX_EUROS = 100_000;
export const HOURS_SPENT_MAX = 999;

/** The regulatory path, in the order of the arrêté of 1 August 2023. */
export const ATTEMPT_CHANNELS = ['CCC', 'PAN', 'SUBSTITUTION'] as const;
export type AttemptChannel = (typeof ATTEMPT_CHANNELS)[number];

/** A code of a vocabulary; which codes there are is data, checked by `validateReportForm`. */
const code = z.string().check(z.minLength(1));
/** More than any vocabulary has: what is longer was not filled in by hand. */
export const LIST_MAX_LENGTH = 100;
const day = z.iso.date();
const freeText = z.nullable(z.string().check(z.maxLength(TEXT_MAX_LENGTH)));

export const ruptureSchema = z.strictObject({
  right: code,
  body: z.nullable(code),
  state: code,
  since: day,
  until: z.nullable(day),
  /** Euros lost so far, to the cent. */
  amountLost: z.nullable(z.number().check(z.minimum(0), z.maximum(AMOUNT_LOST_MAX_EUROS), z.multipleOf(0.01))),
});

export const attemptSchema = z.strictObject({ tried: z.boolean(), outcome: z.nullable(code) });

export const attemptsSchema = z.strictObject({ CCC: attemptSchema, PAN: attemptSchema, SUBSTITUTION: attemptSchema });

/** The shape of a complete report. What the fields must satisfy together is in `validateReportForm`. */
export const reportFormSchema = z.strictObject({
  siteCode: code,
  occurredOn: day,
  discoveredOn: day,
  audience: code,
  stayDocument: code,
  stayDocumentExpiresOn: z.nullable(day),
  difficulties: z.array(code).check(z.minLength(1), z.maxLength(LIST_MAX_LENGTH)),
  ruptures: z.array(ruptureSchema).check(z.maxLength(LIST_MAX_LENGTH)),
  causality: code,
  attempts: attemptsSchema,
  /** Hours the structure spent, by quarters. */
  hoursSpent: z.nullable(z.number().check(z.minimum(0), z.maximum(HOURS_SPENT_MAX), z.multipleOf(0.25))),
  /** Null: the server draws one. */
  caseCode: z.nullable(z.string()),
  narrative: freeText,
  testimony: freeText,
  testimonyConsent: z.boolean(),
});

export type ReportForm = z.output<typeof reportFormSchema>;
export type Rupture = z.output<typeof ruptureSchema>;
export type Attempt = z.output<typeof attemptSchema>;

type Unfilled<T> = { [K in keyof T]?: T[K] | null };

/** What a form or an API call holds before it is complete: anything may be missing or null. */
export type ReportFormDraft = Unfilled<Omit<ReportForm, 'ruptures' | 'attempts'>> & {
  ruptures?: Unfilled<Rupture>[] | null;
  attempts?: { [Channel in AttemptChannel]?: Unfilled<Attempt> | null } | null;
};
