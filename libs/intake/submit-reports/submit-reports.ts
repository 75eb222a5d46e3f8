import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { SubmitReport } from '../submit-report/submit-report';
import type { SubmitOutcome } from '../submit-report/submit-outcome';

/** Reports in one request: as many as fit in it with room for their texts. */
export const MOST_REPORTS = 100;

export interface SubmittedItem {
  readonly idempotencyKey: string;
  readonly outcome: SubmitOutcome;
}

/** Takes many reports in, each by itself: one that is refused keeps none of the others out, and all may be sent again. */
@Injectable()
export class SubmitReports {
  constructor(private readonly submit: SubmitReport) {}

  /**
   * One after the other: a bulk must not take the connections of those who send one report.
   * @returns one outcome an item, in their order; null when there are more than `MOST_REPORTS`, and then none was taken
   */
  async execute(viewer: Viewer, items: readonly { readonly idempotencyKey: string; readonly report: unknown }[]): Promise<SubmittedItem[] | null> {
    if (items.length > MOST_REPORTS) return null;
    const done: SubmittedItem[] = [];
    for (const { idempotencyKey, report } of items) done.push({ idempotencyKey, outcome: await this.submit.execute(viewer, idempotencyKey, report) });
    return done;
  }
}
