import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Viewer, notFound } from '@vigie/access';
import { NOTICE_KINDS, NOTICE_READERS, type NoticeKind, type NoticeRhythm } from '@vigie/contracts';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';

export interface NotificationChoice {
  readonly kind: NoticeKind;
  readonly rhythm: NoticeRhythm;
}

const CHOOSE = `
  INSERT INTO notification_preference (account_id, kind, rhythm, updated_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (account_id, kind) DO UPDATE SET rhythm = excluded.rhythm, updated_at = excluded.updated_at`;

/** What an account wants to be told, and how soon. */
@Injectable()
export class NotificationPreferences {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** The kinds that are for the viewer's role, each with the rhythm chosen or its own. */
  read(viewer: Viewer): Promise<NotificationChoice[]> {
    return this.tx.run(viewer.scope, async (manager) => {
      const chosen = await manager.query<NotificationChoice[]>('SELECT kind, rhythm FROM notification_preference WHERE account_id = $1', [viewer.account.id]);
      return NOTICE_KINDS.filter((kind) => NOTICE_READERS[kind].roles.includes(viewer.role))
        .map((kind) => ({ kind, rhythm: chosen.find((choice) => choice.kind === kind)?.rhythm ?? NOTICE_READERS[kind].rhythm }));
    });
  }

  /** @throws notFound for a kind that is not for the viewer's role */
  async choose(viewer: Viewer, kind: NoticeKind, rhythm: NoticeRhythm): Promise<NotificationChoice> {
    if (!NOTICE_READERS[kind].roles.includes(viewer.role)) throw notFound();
    await this.tx.run(viewer.scope, (manager) => manager.query(CHOOSE, [viewer.account.id, kind, rhythm, this.clock.now()]));
    await this.tx.run(SYSTEM, (manager) => moveWaiting(manager, viewer.account.id, [kind], rhythm));
    return { kind, rhythm };
  }

  /** Stops kinds for an account that proved itself by a link of its mail. Stopping twice is stopping once. */
  stop(accountId: string, kinds: readonly NoticeKind[]): Promise<void> {
    return this.tx.run(SYSTEM, async (manager) => {
      const [account] = await manager.query<unknown[]>('SELECT 1 FROM account WHERE id = $1', [accountId]);
      if (!account) return;
      for (const kind of kinds) await manager.query(CHOOSE, [accountId, kind, 'OFF', this.clock.now()]);
      await moveWaiting(manager, accountId, kinds, 'OFF');
    });
  }
}

/** What waits leaves in the new rhythm; at once means with the next morning's letters, and never means never. */
async function moveWaiting(manager: EntityManager, accountId: string, kinds: readonly NoticeKind[], rhythm: NoticeRhythm): Promise<void> {
  if (rhythm === 'OFF') await manager.query('DELETE FROM notification WHERE account_id = $1 AND kind = ANY ($2) AND mailed_at IS NULL', [accountId, kinds]);
  else await manager.query('UPDATE notification SET rhythm = $3 WHERE account_id = $1 AND kind = ANY ($2) AND mailed_at IS NULL', [accountId, kinds, rhythm === 'IMMEDIATE' ? 'DAILY' : rhythm]);
}
