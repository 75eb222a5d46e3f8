import { Clock } from '@vigie/platform';

const UNITS = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** A clock that stands still until it is set or moved; a morning of March 2026 unless told otherwise. */
export class SetClock extends Clock {
  constructor(public at = new Date('2026-03-10T09:00:00Z')) {
    super();
  }

  override now(): Date {
    return this.at;
  }

  pass(count: number, unit: keyof typeof UNITS): void {
    this.at = new Date(this.at.getTime() + count * UNITS[unit]);
  }
}
