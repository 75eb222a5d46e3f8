import { TEXT_MAX_LENGTH } from './report-form';
import { z } from './zod-settings';

/** Texts of a draft that may stay on the device it was typed on, for holding what would tell who someone is. */
export const WITHHELD_TEXTS = ['narrative', 'testimony'] as const;
export type WithheldText = (typeof WITHHELD_TEXTS)[number];

/** Codes, days and short numbers only, so that none of them can hold a name or a number of a person's. */
const code = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,63}$/));
const site = z.string().check(z.regex(/^[A-Z0-9]{1,10}$/));
const day = z.iso.date();
/** As typed: « 1 250,50 ». Shorter than any number that names somebody. */
const amount = z.string().check(z.regex(/^(?=.{0,12}$)[\d\s]{0,8}([.,]\d{0,2})?$/), z.refine((typed) => typed.replace(/\D/g, '').length <= 8));
const text = z.string().check(z.maxLength(TEXT_MAX_LENGTH));
const attempt = z.strictObject({ tried: z.boolean(), outcome: z.nullable(code) });

/** A report being filled in, as the server keeps it between two devices. Nothing in it is complete, nothing in it tells who someone is. */
export const draftContentSchema = z.strictObject({
  siteCode: z.nullable(site),
  occurredOn: z.nullable(day),
  discoveredOn: z.nullable(day),
  audience: z.nullable(code),
  stayDocument: z.nullable(code),
  stayDocumentExpiresOn: z.nullable(day),
  difficulties: z.array(code).check(z.maxLength(100)),
  ruptures: z.array(z.strictObject({
    right: code, body: z.nullable(code), state: z.nullable(code), since: z.nullable(day), until: z.nullable(day), amountLost: amount,
  })).check(z.maxLength(100)),
  nothingLost: z.boolean(),
  attempts: z.strictObject({ CCC: attempt, PAN: attempt, SUBSTITUTION: attempt }),
  hoursSpent: amount,
  causality: code,
  caseCode: z.string(),
  narrative: text,
  testimony: text,
  testimonyConsent: z.boolean(),
  daysFrom: z.enum(['SERVER', 'DEVICE']),
  withheld: z.array(z.enum(WITHHELD_TEXTS)).check(z.maxLength(WITHHELD_TEXTS.length)),
});

export type DraftContent = z.output<typeof draftContentSchema>;
