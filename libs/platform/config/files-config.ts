import { z } from 'zod';

/** The environment variables about files; see `FilesConfig`. */
export const filesEnvironment = {
  VIGIE_FILES_MAX_MB: z.coerce.number().min(0.1).max(200).default(20),
  VIGIE_FILES_QUOTA_MB: z.coerce.number().min(1).default(2_000),
  FILES_S3_BUCKET: z.string().optional(),
  FILES_S3_REGION: z.string().default('eu-west-3'),
  FILES_S3_ENDPOINT: z.url().optional(),
  FILES_S3_ACCESS_KEY: z.string().optional(),
  FILES_S3_SECRET_KEY: z.string().optional(),
  CLAMAV_URL: z.string().regex(/^(tcp:\/\/[^/:]+:\d+|unix:\/.+)$/, 'must be tcp://host:port or unix:/path').optional(),
};

export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  /** Null: the credentials the host gives (instance role, shared file). */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

export interface FilesConfig {
  /** Bytes one file may have. */
  readonly maxBytes: number;
  /** Bytes all files of one structure may have together. */
  readonly quotaBytes: number;
  /** Null: files lie in `dataDir/files`. */
  readonly s3: S3Config | null;
  /** Where clamd listens; null: no virus scan. */
  readonly clamd: { readonly host: string; readonly port: number } | { readonly socket: string } | null;
}

const MB = 1_000_000;

export function filesConfig(e: z.infer<z.ZodObject<typeof filesEnvironment>>): FilesConfig {
  return {
    maxBytes: Math.round(e.VIGIE_FILES_MAX_MB * MB),
    quotaBytes: Math.round(e.VIGIE_FILES_QUOTA_MB * MB),
    s3: e.FILES_S3_BUCKET ? {
      bucket: e.FILES_S3_BUCKET,
      region: e.FILES_S3_REGION,
      endpoint: e.FILES_S3_ENDPOINT ?? null,
      credentials: e.FILES_S3_ACCESS_KEY && e.FILES_S3_SECRET_KEY ? { accessKeyId: e.FILES_S3_ACCESS_KEY, secretAccessKey: e.FILES_S3_SECRET_KEY } : null,
    } : null,
    clamd: clamdAddress(e.CLAMAV_URL),
  };
}

function clamdAddress(url: string | undefined): FilesConfig['clamd'] {
  if (!url) return null;
  if (url.startsWith('unix:')) return { socket: url.slice('unix:'.length) };
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}
