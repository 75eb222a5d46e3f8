import { z } from '../report/zod-settings';

/** A (site, day) whose buckets must be recomputed: no content, no person. */
export const bucketKeySchema = z.strictObject({ site: z.string().check(z.minLength(2), z.maxLength(16)), day: z.iso.date() });
export const bucketKeysSchema = z.array(bucketKeySchema).check(z.minLength(1));

export type BucketKey = z.output<typeof bucketKeySchema>;
