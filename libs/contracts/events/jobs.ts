import { z } from '../report/zod-settings';
import { lettersDueSchema, noticeGivenSchema } from '../notices/notices';
import { bucketKeysSchema } from './bucket-keys';

export const recomputeBucketsSchema = z.strictObject({ keys: bucketKeysSchema });

/** It asks the clock which weeks are over. */
export const scanSurgesSchema = z.strictObject({});

/** A pass over the file of an import. */
export const runImportSchema = z.strictObject({ importId: z.uuid() });

/** The payload of every job, by its name. */
export const JOB_SCHEMAS = {
  'recompute-buckets': recomputeBucketsSchema,
  /** It finds what is stale itself. */
  'recount-crosses': z.strictObject({}),
  'scan-surges': scanSurgesSchema,
  /** It asks the clock which months are over. */
  'publish-member-figures': z.strictObject({}),
  'examine-attachment': z.strictObject({ attachmentId: z.uuid() }),
  'clear-files': z.strictObject({}),
  'spread-notice': noticeGivenSchema,
  'mail-notices': lettersDueSchema,
  'start-digests': z.strictObject({ rhythm: z.enum(['DAILY', 'WEEKLY']) }),
  'watch-expiries': z.strictObject({}),
  'forget-drafts': z.strictObject({}),
  'apply-retention': z.strictObject({}),
  'run-import': runImportSchema,
  'ask-whether-solved': z.strictObject({}),
  /** The figures of a dossier, as it was when it was asked for. */
  'freeze-dossier': z.strictObject({ dossierId: z.uuid() }),
  /** The files of a dossier as it stands. */
  'produce-dossier': z.strictObject({ dossierId: z.uuid() }),
  'remind-commitments': z.strictObject({}),
  /** What was merged into a report that is withdrawn: it finds them itself. */
  'separate-merged': z.strictObject({}),
  /** The file of an export. */
  'produce-export': z.strictObject({ exportId: z.uuid() }),
  /** It asks the clock which files are past their days. */
  'clear-exports': z.strictObject({}),
  /** Settings of the watch, on the last weeks. */
  'try-surge-settings': z.strictObject({ trialId: z.uuid() }),
  /** Reports that have just come, for the rules of their regions. */
  'route-reports': z.strictObject({ reportIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(500)) }),
} as const;

export type JobName = keyof typeof JOB_SCHEMAS;
export type JobPayload<Name extends JobName> = z.output<(typeof JOB_SCHEMAS)[Name]>;
export type RecomputeBuckets = JobPayload<'recompute-buckets'>;
