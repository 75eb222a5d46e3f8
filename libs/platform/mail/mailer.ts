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

/** Sends mail by SMTP when `SMTP_URL` is set; else writes each letter as a .eml file in `dataDir/mail`. */
export class Mailer {
  private readonly transport: Transporter;
  private readonly folder: string | null;

  constructor(private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>) {
    this.folder = config.smtpUrl ? null : join(config.dataDir, 'mail');
    this.transport = config.smtpUrl
      ? nodemailer.createTransport(config.smtpUrl)
      : nodemailer.createTransport({ streamTransport: true, buffer: true });
  }

  /** @throws when the mail server refuses, so that the job that sends it is tried again */
  async send(letter: Letter): Promise<void> {
    const sent: { message?: unknown } = await this.transport.sendMail({ from: this.config.mailFrom, ...letter, headers: { ...letter.headers } });
    if (!this.folder || !Buffer.isBuffer(sent.message)) return;
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, `${Date.now()}-${Math.random().toString(36).slice(2, 8)}.eml`), sent.message, { mode: 0o600 });
  }
}
