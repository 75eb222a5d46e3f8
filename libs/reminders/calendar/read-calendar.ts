import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { addDays, parisDate } from '@vigie/domain';
import { structureWriter } from '@vigie/intake';
import { Clock, SYSTEM, TransactionRunner, type Scope } from '@vigie/platform';
import { thresholdsOf } from '../thresholds/expiry-thresholds';
import { readExpiries } from '../watch/expiry';
import { CalendarLinks } from './calendar-links';

/** What a calendar holds around today, in days. */
const BACK_DAYS = 30;
const AHEAD_DAYS = 400;

/** The calendar file of a structure: a code and the kind of document at each day, and nothing else. */
@Injectable()
export class ReadCalendar {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly links: CalendarLinks) {}

  /** @throws forbidden for staff */
  ofViewer(viewer: Viewer): Promise<string> {
    const { scope, structureId } = structureWriter(viewer);
    return this.write(scope, structureId);
  }

  /** @returns null for a token that reads nothing, or nothing any more */
  async ofToken(token: unknown): Promise<string | null> {
    const structureId = await this.links.structureOf(token);
    return structureId === null ? null : this.write(SYSTEM, structureId);
  }

  private write(scope: Scope, structureId: string): Promise<string> {
    const today = parisDate(this.clock.now());
    return this.tx.run(scope, async (manager) => {
      const thresholds = await thresholdsOf(manager, structureId);
      const expiries = await readExpiries(manager, { structureId, first: addDays(today, -BACK_DAYS), last: addDays(today, AHEAD_DAYS) }, thresholds, today);
      const { writeCalendar } = await import('./write-calendar');
      return writeCalendar(structureId, expiries, thresholds);
    });
  }
}
