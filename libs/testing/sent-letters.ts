import { Mailer, NoSuchMailbox, type Letter } from '@vigie/platform';

/** Keeps letters instead of sending them. */
export class SentLetters extends Mailer {
  readonly all: Letter[] = [];
  /** When set, the mail server refuses everything. */
  refusing = false;
  /** Addresses that it knows no mailbox of. */
  readonly unknown = new Set<string>();

  override async send(letter: Letter): Promise<void> {
    if (this.refusing) throw new Error('mail server unreachable');
    if (this.unknown.has(letter.to)) throw new NoSuchMailbox('no such mailbox');
    this.all.push(letter);
  }

  /** What the last letter to an address carries after the # of its link; fails when there is none. */
  tokenTo(email: string): string {
    const letter = this.all.findLast(({ to }) => to === email);
    const token = letter && /#([A-Za-z0-9_-]{43})/.exec(letter.text)?.[1];
    if (!token) throw new Error(`No letter with a link to ${email}`);
    return token;
  }

  countTo(email: string): number {
    return this.all.filter(({ to }) => to === email).length;
  }
}
