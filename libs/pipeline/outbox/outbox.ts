import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An event of `@vigie/contracts`, as a use case hands it over. */
export interface AppendableEvent {
  readonly kind: string;
  /** Ids and coded keys only: never a text someone wrote. */
  readonly payload: object;
}

/** Where use cases leave what happened. The event lives or dies with the transaction it is appended in. */
@Injectable()
export class Outbox {
  /** @param manager the one of the transaction that writes the rows the event is about */
  async append(manager: EntityManager, ...events: AppendableEvent[]): Promise<void> {
    if (events.length === 0) return;
    await manager.query(
      `INSERT INTO outbox_event (kind, payload) SELECT kind, payload FROM jsonb_to_recordset($1::jsonb) AS event(kind text, payload jsonb)`,
      [JSON.stringify(events)],
    );
  }
}
