import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, isToken, newToken, tokenHash, type Viewer } from '@vigie/access';
import { structureWriter } from '@vigie/intake';
import { Clock, CONFIG, SYSTEM, TransactionRunner, newId, type Config } from '@vigie/platform';

export interface CalendarLinkState {
  readonly createdAt: Date;
  /** When a calendar program last read it; a day off at most. */
  readonly lastReadAt: Date | null;
}

const STATE = 'SELECT created_at AS "createdAt", last_read_at AS "lastReadAt" FROM calendar_link WHERE account_id = $1 AND revoked_at IS NULL';

/** The reader must still be of the structure, and both in use: leaving it, or its closing, ends the link. */
const READ = `
  UPDATE calendar_link link SET last_read_at = $2 FROM account JOIN structure ON structure.id = account.structure_id AND structure.active
  WHERE link.token_hash = $1 AND link.revoked_at IS NULL
    AND account.id = link.account_id AND account.disabled_at IS NULL AND account.structure_id = link.structure_id
  RETURNING link.structure_id`;

/** The secret address of an account's calendar: one at a time, shown once, revoked whenever. */
@Injectable()
export class CalendarLinks {
  constructor(
    private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws forbidden for staff */
  state(viewer: Viewer): Promise<CalendarLinkState | null> {
    const { scope, accountId } = structureWriter(viewer);
    return this.tx.run(scope, async (manager) => (await manager.query<CalendarLinkState[]>(STATE, [accountId]))[0] ?? null);
  }

  /** Makes a new address and ends the one before. Returns it for the only time. @throws forbidden for staff */
  create(viewer: Viewer): Promise<string> {
    const { scope, accountId, structureId } = structureWriter(viewer);
    const token = newToken();
    return this.tx.run(scope, async (manager) => {
      const id = newId();
      await manager.query('UPDATE calendar_link SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [accountId, this.clock.now()]);
      await manager.query('INSERT INTO calendar_link (id, account_id, structure_id, token_hash, created_at) VALUES ($1, $2, $3, $4, $5)', [id, accountId, structureId, tokenHash(token), this.clock.now()]);
      await this.audit.record(manager, { action: 'CALENDAR_LINK_CREATED', subjectKind: 'calendar_link', subjectId: id });
      return `${this.config.publicUrl}/calendar/vigie.ics?cle=${token}`;
    });
  }

  /** @returns whether there was one @throws forbidden for staff */
  revoke(viewer: Viewer): Promise<boolean> {
    const { scope, accountId } = structureWriter(viewer);
    return this.tx.run(scope, async (manager) => {
      const [ended] = await manager.query<[{ id: string }[], number]>('UPDATE calendar_link SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL RETURNING id', [accountId, this.clock.now()]);
      for (const { id } of ended) await this.audit.record(manager, { action: 'CALENDAR_LINK_REVOKED', subjectKind: 'calendar_link', subjectId: id });
      return ended.length > 0;
    });
  }

  /** The structure whose calendar a token reads, or null: unknown, revoked, or of an account that left. */
  structureOf(token: unknown): Promise<string | null> {
    if (!isToken(token)) return Promise.resolve(null);
    return this.tx.run(SYSTEM, async (manager) => {
      const [read] = await manager.query<[{ structure_id: string }[], number]>(READ, [tokenHash(token), this.clock.now()]);
      return read[0]?.structure_id ?? null;
    });
  }
}
