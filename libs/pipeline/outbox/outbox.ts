import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DirectEventKind, DirectEventPayload, EventKind, EventPayload } from '@vigie/contracts';

/** What happened, as a use case hands it over: ids and coded keys only, never a text someone wrote. */
export type OutgoingEvent =
  | { [Kind in EventKind]: { readonly kind: Kind; readonly payload: EventPayload<Kind> } }[EventKind]
  | { [Kind in DirectEventKind]: { readonly kind: Kind; readonly payload: DirectEventPayload<Kind> } }[DirectEventKind];

/** Events that the pipeline writes for itself. */
export interface InternalEvent {
  readonly kind: 'job.redriven';
  readonly payload: { readonly failureId: string; readonly job: string; readonly payload: object };
}

/** Where use cases leave what happened. The event lives or dies with the transaction it is appended in. */
@Injectable()
export class Outbox {
  /**
   * No NOTIFY goes with it: PostgreSQL lines up the commits of transactions that notify, which halves
   * what 32 connections can submit. The relay looks often instead.
   * @param manager the one of the transaction that writes the rows the event is about
   */
  async append(manager: EntityManager, ...events: (OutgoingEvent | InternalEvent)[]): Promise<void> {
    if (events.length === 0) return;
    await manager.query(
      `INSERT INTO outbox_event (kind, payload) SELECT kind, payload FROM jsonb_to_recordset($1::jsonb) AS event(kind text, payload jsonb)`,
      [JSON.stringify(events)],
    );
  }
}
