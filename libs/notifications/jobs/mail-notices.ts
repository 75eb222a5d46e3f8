import { Inject } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobPayload, NoticeKind } from '@vigie/contracts';
import type { Role } from '@vigie/access';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Clock, CONFIG, Mailer, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { IN_USE } from '../give-notice/find-recipients';
import { composeLetter } from '../letters/compose-letter';
import type { WaitingNotice } from '../letters/notice-section';

interface Reader { readonly id: string; readonly email: string; readonly role: Role }

const WAITING = `
  SELECT waiting.id, waiting.kind, waiting.notice FROM notification waiting
  LEFT JOIN notification_preference chosen ON chosen.account_id = waiting.account_id AND chosen.kind = waiting.kind
  WHERE waiting.account_id = $1 AND waiting.rhythm = $2 AND waiting.mailed_at IS NULL AND chosen.rhythm IS DISTINCT FROM 'OFF'
  ORDER BY waiting.created_at, waiting.id FOR UPDATE OF waiting`;

/** All the lines that wait for an account in one rhythm, in one letter. */
@JobHandler('mail-notices')
export class MailNotices implements HandlesJob<'mail-notices'> {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'secret'>,
  ) {}

  /**
   * The lines stay locked until the mail server took the letter: two workers never send it twice. Only a crash
   * between the two repeats a letter.
   * @throws when the mail server refuses: the job is tried again
   */
  async handle({ accountId, rhythm }: JobPayload<'mail-notices'>): Promise<JobOutcome> {
    return this.tx.run(SYSTEM, async (manager) => {
      const reader = await readerOf(manager, accountId);
      if (!reader) return { skipped: 'the account is not in use' };
      const notices = await manager.query<(WaitingNotice & { id: string; kind: NoticeKind })[]>(WAITING, [accountId, rhythm]);
      if (notices.length === 0) return { skipped: 'nothing waits' };
      await this.mailer.send(composeLetter(reader, notices, this.config));
      await manager.query('UPDATE notification SET mailed_at = $2 WHERE id = ANY ($1::uuid[])', [notices.map(({ id }) => id), this.clock.now()]);
      return undefined;
    });
  }
}

async function readerOf(manager: EntityManager, accountId: string): Promise<Reader | undefined> {
  const [reader] = await manager.query<Reader[]>(`SELECT id, email, role FROM account WHERE id = $1 AND ${IN_USE}`, [accountId]);
  return reader;
}
