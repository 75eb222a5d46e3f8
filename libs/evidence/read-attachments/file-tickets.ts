import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { derivedKey } from '@vigie/access';
import { Clock, CONFIG, type Config } from '@vigie/platform';

const VALID_MS = 2 * 60_000;

/** What a member of staff gets for a stated purpose: one file, that account, two minutes. */
@Injectable()
export class FileTickets {
  private readonly key: Buffer;

  constructor(private readonly clock: Clock, @Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = derivedKey(config.secret, 'file tickets');
  }

  issue(accountId: string, attachmentId: string): { readonly ticket: string; readonly validUntil: Date } {
    const until = this.clock.now().getTime() + VALID_MS;
    return { ticket: `${until.toString(36)}.${this.mark(accountId, attachmentId, until)}`, validUntil: new Date(until) };
  }

  holds(ticket: string, accountId: string, attachmentId: string): boolean {
    const [until, mark] = ticket.split('.');
    const end = Number.parseInt(until ?? '', 36);
    if (!Number.isSafeInteger(end) || end < this.clock.now().getTime() || !mark) return false;
    const [given, right] = [Buffer.from(mark), Buffer.from(this.mark(accountId, attachmentId, end))];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private mark(accountId: string, attachmentId: string, until: number): string {
    return createHmac('sha256', this.key).update(`${accountId} ${attachmentId} ${until}`).digest('base64url');
  }
}
