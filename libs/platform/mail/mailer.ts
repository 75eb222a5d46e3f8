import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Config } from '../config/config';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same, for mailboxes that show it. */
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Nobody reads mail at that address: it would be refused tomorrow too. */
export class NoSuchMailbox extends Error {
  override readonly name = 'NoSuchMailbox';
}

/** How long a mail server may say nothing, in ms: whoever sends holds a worker, often a transaction. */
const PATIENCE_MS = 15_000;

/** « 5.1.x » and « 5.2.1 » of RFC 3463: the address, or its domain, is none, or is shut. Other refusals may be about us. */
const NO_MAILBOX = /^5\d\d[ -]5\.(1\.[0-4]|1\.10|2\.1)\b/;

/** Sends mail by SMTP when `SMTP_URL` is set; else writes each letter as a .eml file in `dataDir/mail`. */
export class Mailer {
  private readonly transport: Transporter;
  private readonly folder: string | null;

  constructor(private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>, patience = PATIENCE_MS) {
    this.folder = config.smtpUrl ? null : join(config.dataDir, 'mail');
    this.transport = config.smtpUrl
      ? nodemailer.createTransport({ url: config.smtpUrl, connectionTimeout: patience, greetingTimeout: patience, dnsTimeout: patience, socketTimeout: 2 * patience })
      : nodemailer.createTransport({ streamTransport: true, buffer: true });
  }

  /**
   * @throws when the mail server refuses or says nothing, so that the job that sends it is tried again; NoSuchMailbox when that is no use.
   * Neither quotes the server, whose answers name the address.
   */
  async send(letter: Letter): Promise<void> {
    const sent: { message?: unknown } = await this.transport.sendMail({ from: this.config.mailFrom, ...letter, headers: { ...letter.headers } }).catch((error: unknown) => { throw withoutAddress(error); });
    if (!this.folder || !Buffer.isBuffer(sent.message)) return;
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, `${Date.now()}-${Math.random().toString(36).slice(2, 8)}.eml`), sent.message, { mode: 0o600 });
  }
}

function withoutAddress(error: unknown): Error {
  const { code, response, responseCode, rejected } = error as { code?: string; response?: string; responseCode?: number; rejected?: readonly unknown[] };
  if (rejected?.length && NO_MAILBOX.test(response ?? '')) return new NoSuchMailbox(`the mail server knows no such mailbox (${responseCode})`);
  return new Error(`the mail server did not take a letter (${[code, responseCode].filter(Boolean).join(' ')})`);
}
