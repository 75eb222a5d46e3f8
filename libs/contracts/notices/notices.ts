import { z } from '../report/zod-settings';

const count = z.int().check(z.positive());
/** A rise recognised at a préfecture: which series, how many reports over how many weeks; '' stands for all. */
const surge = z.strictObject({ alertId: z.uuid(), siteCode: z.string().check(z.maxLength(16)), right: z.string().check(z.maxLength(64)), group: z.string().check(z.maxLength(64)), observed: count, weeks: count });

/**
 * What an account may be told of by mail, with all a notice may carry: ids, codes and counts. What is not in here
 * cannot reach a mail. A new kind also needs its readers below and its words in libs/notifications/letters/messages.fr.ts.
 */
export const NOTICE_SCHEMAS = {
  /** Documents or contracts that came to a threshold: so many days before their end, negative once it is past. */
  EXPIRY_REACHED: z.strictObject({ reached: z.array(z.strictObject({ daysLeft: z.int(), count })).check(z.minLength(1)) }),
  /** A round of « was it solved? », answered through a link of its own. */
  SOLVED_QUESTION: z.strictObject({ roundId: z.uuid(), count }),
  /** An alert of those one asked to hear of at once. */
  SURGE_FOUND: surge,
  /** An alert of those one asked to hear of in the morning's digest. */
  SURGE_OF_THE_DAY: surge,
  /** What was promised in answer to a letter comes due, or is past. */
  COMMITMENT_DUE: z.strictObject({ dossierId: z.uuid(), count }),
  /** An account takes away many more files of dossiers than anyone does. */
  DOWNLOAD_VOLUME: z.strictObject({ count }),
  /** The federation asks a structure for a precision on some of its reports. */
  PRECISION_ASKED: z.strictObject({ count }),
  /** The federation wrote to a structure about a report. */
  MESSAGE_RECEIVED: z.strictObject({ count }),
  /** A structure wrote to the federation about a report, which is read behind a session. */
  STRUCTURE_ANSWERED: z.strictObject({ reportId: z.uuid() }),
  /** The federation has heard nothing of a structure for a while. */
  REPORTING_REMINDER: z.strictObject({}),
} as const;

export type NoticeKind = keyof typeof NOTICE_SCHEMAS;
export type NoticeOf<Kind extends NoticeKind = NoticeKind> = z.output<(typeof NOTICE_SCHEMAS)[Kind]>;
export const NOTICE_KINDS = Object.keys(NOTICE_SCHEMAS) as NoticeKind[];

/** How soon a notice is mailed. Digests leave in the morning: each day, or on Monday. */
export const NOTICE_RHYTHMS = ['IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF'] as const;
export type NoticeRhythm = (typeof NOTICE_RHYTHMS)[number];

type Reader = 'REPORTER' | 'STRUCTURE_MANAGER' | 'REGIONAL' | 'NATIONAL' | 'ADMIN';

/** Which roles a kind is for, and the rhythm of those who chose none. */
export const NOTICE_READERS: Readonly<Record<NoticeKind, { readonly roles: readonly Reader[]; readonly rhythm: NoticeRhythm }>> = {
  EXPIRY_REACHED: { roles: ['REPORTER', 'STRUCTURE_MANAGER'], rhythm: 'DAILY' },
  SOLVED_QUESTION: { roles: ['REPORTER', 'STRUCTURE_MANAGER'], rhythm: 'IMMEDIATE' },
  SURGE_FOUND: { roles: ['REGIONAL', 'NATIONAL'], rhythm: 'IMMEDIATE' },
  SURGE_OF_THE_DAY: { roles: ['REGIONAL', 'NATIONAL'], rhythm: 'DAILY' },
  COMMITMENT_DUE: { roles: ['REGIONAL', 'NATIONAL'], rhythm: 'DAILY' },
  DOWNLOAD_VOLUME: { roles: ['NATIONAL'], rhythm: 'IMMEDIATE' },
  PRECISION_ASKED: { roles: ['REPORTER', 'STRUCTURE_MANAGER'], rhythm: 'DAILY' },
  MESSAGE_RECEIVED: { roles: ['REPORTER', 'STRUCTURE_MANAGER'], rhythm: 'IMMEDIATE' },
  REPORTING_REMINDER: { roles: ['REPORTER', 'STRUCTURE_MANAGER'], rhythm: 'IMMEDIATE' },
  STRUCTURE_ANSWERED: { roles: ['REGIONAL', 'NATIONAL'], rhythm: 'IMMEDIATE' },
};

/** Whom a notice is for, narrowed to the roles of its kind and to accounts in use. */
export const recipientsSchema = z.union([
  z.strictObject({ accountIds: z.array(z.uuid()).check(z.minLength(1)) }),
  z.strictObject({ structureId: z.uuid(), role: z.optional(z.enum(['REPORTER', 'STRUCTURE_MANAGER'])) }),
  /** Staff of the federation whose territory holds that region at the time it is delivered. */
  z.strictObject({ regionCode: z.string().check(z.minLength(1), z.maxLength(8)) }),
  z.strictObject({ nation: z.literal(true) }),
]);
export type Recipients = z.output<typeof recipientsSchema>;

export const noticeGivenSchema = z.strictObject({
  kind: z.enum(NOTICE_KINDS as [NoticeKind, ...NoticeKind[]]),
  to: recipientsSchema,
  /** Checked again by its kind where it is delivered. */
  notice: z.unknown(),
  /** The same for the same occasion: an account is told once of it, however often it is given. */
  once: z.string().check(z.minLength(1), z.maxLength(120)),
});
export const lettersDueSchema = z.strictObject({ accountId: z.uuid(), rhythm: z.enum(['IMMEDIATE', 'DAILY', 'WEEKLY']) });
