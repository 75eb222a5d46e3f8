import { z } from '../report/zod-settings';
import { bucketKeysSchema } from './bucket-keys';

const reportChange = z.strictObject({
  reportId: z.uuid(),
  /** After an edit that moved the report: where it was and where it is. */
  keys: bucketKeysSchema,
});

/** What the outbox may carry: ids and coded keys, never content. */
export const EVENT_SCHEMAS = {
  'report.submitted': reportChange,
  'report.edited': reportChange,
  'report.withdrawn': reportChange,
  'report.resolved': reportChange,
  'report.reopened': reportChange,
  /** All of a file has come. */
  'attachment.received': z.strictObject({ attachmentId: z.uuid() }),
} as const;

export type EventKind = keyof typeof EVENT_SCHEMAS;
export type EventPayload<Kind extends EventKind = EventKind> = z.output<(typeof EVENT_SCHEMAS)[Kind]>;
export type ReportEventPayload = EventPayload<'report.submitted'>;
