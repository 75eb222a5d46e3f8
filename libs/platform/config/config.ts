import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../startup-error';
import { filesConfig, filesEnvironment, type FilesConfig } from './files-config';

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url().optional(),
  VIGIE_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://').optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  QUEUE_URL: z.string().regex(/^rediss?:\/\//, 'must start with redis://').optional(),
  VIGIE_DATA_DIR: z.string().default('.data'),
  VIGIE_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  VIGIE_DEMO: flag.optional(),
  VIGIE_DEMO_REPORTS: z.coerce.number().int().min(0).max(20_000_000).optional(),
  VIGIE_TRUST_PROXY: flag.default(false),
  VIGIE_SURGE_RATE: z.coerce.number().gt(0).max(0.5).default(0.05),
  VIGIE_SURGE_STRUCTURES: z.coerce.number().int().min(3).max(100).default(3),
  VIGIE_SURGE_SHARE: z.coerce.number().gt(0).max(1).default(0.5),
  RATE_LIMIT_ACCOUNT: z.coerce.number().int().min(1).optional(),
  RATE_LIMIT_TOKEN: z.coerce.number().int().min(1).default(600),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must start with smtp://').optional(),
  MAIL_FROM: z.string().default('Vigie <ne-pas-repondre@vigie.test>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ...filesEnvironment,
});

/** What the program runs with. Times in the names carry their unit; paths are absolute. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Origin that people type, without a final slash; links in mails start with it. */
  readonly publicUrl: string;
  readonly role: 'all' | 'api' | 'worker';
  /** Null: an embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  /** Null: the queue lives in the same PostgreSQL. */
  readonly queueUrl: string | null;
  readonly dataDir: string;
  /** Key material for what is encrypted or signed; 32 characters at least. */
  readonly secret: string;
  readonly demo: boolean;
  /** Number of demonstration reports; null takes the generator's default. */
  readonly demoReports: number | null;
  readonly trustProxy: boolean;
  /** When a rise is an alert: share of false ones accepted, structures it must rest on, largest share one of them may have. */
  readonly surges: { readonly falseDiscoveryRate: number; readonly minimumStructures: number; readonly largestShare: number };
  /** Requests that one account, and one API token, may make in a minute of one process. */
  readonly requestsPerMinute: { readonly account: number; readonly token: number };
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: string;
  readonly files: FilesConfig;
}

/**
 * Reads and checks the environment.
 * @throws StartupError naming every variable that is wrong; in production, also when demonstration
 * accounts are asked for, the secret, public address or mail server is missing, or the address is not https.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const parsed = environmentSchema.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartupError(`Invalid configuration: ${faults.join('; ')}`);
  }
  const e = parsed.data;
  const production = e.NODE_ENV === 'production';
  if (production) refuseUnsafeProduction(e);
  const dataDir = resolve(e.VIGIE_DATA_DIR);
  return {
    production,
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    role: e.VIGIE_ROLE,
    databaseUrl: e.DATABASE_URL ?? null,
    databasePool: e.DATABASE_POOL,
    queueUrl: e.QUEUE_URL ?? null,
    dataDir,
    secret: e.VIGIE_SECRET ?? developmentSecret(dataDir),
    demo: e.VIGIE_DEMO ?? !production,
    demoReports: e.VIGIE_DEMO_REPORTS ?? null,
    trustProxy: e.VIGIE_TRUST_PROXY,
    surges: { falseDiscoveryRate: e.VIGIE_SURGE_RATE, minimumStructures: e.VIGIE_SURGE_STRUCTURES, largestShare: e.VIGIE_SURGE_SHARE },
    // Outside production the limit of accounts stays out of the way of whoever measures the program.
    requestsPerMinute: { account: e.RATE_LIMIT_ACCOUNT ?? (production ? 3_000 : 1_000_000), token: e.RATE_LIMIT_TOKEN },
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM,
    logLevel: e.LOG_LEVEL,
    files: filesConfig(e),
  };
}

function withoutEmpty(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]));
}

/** Secrets that stand in documentation or sample files, and so are known to everyone. */
const KNOWN_SECRET = /change-?me|secret|example|vigie|0{8}|1234/i;

function refuseUnsafeProduction(e: z.infer<typeof environmentSchema>): void {
  if (e.VIGIE_DEMO) throw new StartupError('Production refuses demonstration accounts and data: unset VIGIE_DEMO.');
  if (!e.VIGIE_SECRET) throw new StartupError('Production needs VIGIE_SECRET: 32 random characters or more (openssl rand -base64 36).');
  if (KNOWN_SECRET.test(e.VIGIE_SECRET)) throw new StartupError('Production refuses a default VIGIE_SECRET: make one with openssl rand -base64 36.');
  if (!e.PUBLIC_URL?.startsWith('https://')) throw new StartupError('Production needs PUBLIC_URL, the https:// address people use.');
  if (!e.SMTP_URL) throw new StartupError('Production needs SMTP_URL: invitations and sign-in links go by mail.');
}

/** Outside production a secret is made once and kept beside the embedded database. */
function developmentSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const secret = randomBytes(36).toString('base64');
    try {
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(file, secret, { mode: 0o600 });
    } catch (error) {
      throw new StartupError(`Cannot write in the data folder ${dataDir}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
    }
    return secret;
  }
}
