import { S3Client } from '@aws-sdk/client-s3';
import type { DriverContract } from 'flydrive/types';
import { S3Driver } from 'flydrive/drivers/s3';
import type { S3Config } from '@vigie/platform';

/** Loaded only where files lie in a bucket: Amazon's client is not small. */
export function openS3({ bucket, region, endpoint, credentials }: S3Config): DriverContract {
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    // Stores that are not Amazon's refuse checksums they do not know; every chunk of ours is authenticated anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return new S3Driver({ client, bucket, visibility: 'private', supportsACL: false });
}
