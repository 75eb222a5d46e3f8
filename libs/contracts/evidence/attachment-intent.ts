import { z } from '../report/zod-settings';
import { ACCEPTED_MEDIA_TYPES, ATTACHMENT_KINDS } from './attachments';

/**
 * What a device says of a file before it sends it (the `Upload-Metadata` of tus). `key` is drawn on the
 * device and becomes the id: announcing the same file again after a lost answer finds the first announcement.
 * With `reportId` the case is the report's; `name` is only checked, never kept.
 */
export const attachmentIntentSchema = z.object({
  key: z.uuid(),
  kind: z.enum(ATTACHMENT_KINDS),
  mediaType: z.enum(ACCEPTED_MEDIA_TYPES),
  caseCode: z.optional(z.string().check(z.maxLength(32))),
  reportId: z.optional(z.uuid()),
  stepId: z.optional(z.uuid()),
  name: z.optional(z.string().check(z.maxLength(255))),
});

export type AttachmentIntent = z.output<typeof attachmentIntentSchema>;
