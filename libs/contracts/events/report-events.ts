import { z } from '../report/zod-settings';
import { lettersDueSchema, noticeGivenSchema } from '../notices/notices';
import { bucketKeysSchema } from './bucket-keys';

const reportChange = z.strictObject({
  reportId: z.uuid(),
  /** After an edit that moved the report: where it was and where it is. */
  keys: bucketKeysSchema,
});

/** The reports of an import, added or taken back together: where they are counted, each place once. */
const importChange = z.strictObject({ importId: z.uuid(), keys: bucketKeysSchema });

/** What the outbox may carry: ids and coded keys, never content. */
export const EVENT_SCHEMAS = {
  'report.submitted': reportChange,
  'report.edited': reportChange,
  'report.withdrawn': reportChange,
  'import.changed': importChange,
  /** Reports are known by their month only from now on: where they were counted, and where they are. */
  'reports.erased': z.strictObject({ keys: bucketKeysSchema }),
  'report.resolved': reportChange,
  'report.reopened': reportChange,
  /** Staff moved or qualified it. */
  'report.triaged': reportChange,
  'report.merged': reportChange,
  'report.unmerged': reportChange,
  /** A month is over, and its figures for members may leave. */
  'month.ended': z.strictObject({}),
  /** All of a file has come. */
  'attachment.received': z.strictObject({ attachmentId: z.uuid() }),
} as const;

/** Events that are one job each, with the same payload. */
export const DIRECT_EVENT_SCHEMAS = {
  'notice.given': noticeGivenSchema,
  'letters.due': lettersDueSchema,
  /** A pass over the file of an import is wanted. */
  'import.asked': z.strictObject({ importId: z.uuid() }),
  /** The figures of a dossier are to be frozen. */
  'freezing.asked': z.strictObject({ dossierId: z.uuid() }),
  /** The files of a dossier are wanted. */
  'dossier.asked': z.strictObject({ dossierId: z.uuid() }),
  /** The file of an export is wanted. */
  'export.asked': z.strictObject({ exportId: z.uuid() }),
  /** Settings of the watch are to be tried out. */
  'surges.tried': z.strictObject({ trialId: z.uuid() }),
} as const;

export type DirectEventKind = keyof typeof DIRECT_EVENT_SCHEMAS;
export type DirectEventPayload<Kind extends DirectEventKind> = z.output<(typeof DIRECT_EVENT_SCHEMAS)[Kind]>;

export type EventKind = keyof typeof EVENT_SCHEMAS;
export type EventPayload<Kind extends EventKind = EventKind> = z.output<(typeof EVENT_SCHEMAS)[Kind]>;
