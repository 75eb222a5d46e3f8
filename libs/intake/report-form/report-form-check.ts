import { Injectable } from '@nestjs/common';
import { CatalogueService } from '@vigie/catalogue';
import { validateReportForm, type FieldError, type ReportForm } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Clock } from '@vigie/platform';
import { PREFECTURE_SITES } from '@vigie/reference';

/** `vocabularyVersion`: the one the report was read with. */
export type CheckedForm =
  | { readonly ok: true; readonly report: ReportForm; readonly vocabularyVersion: number }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly vocabularyVersion: number };

const SITES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map((site) => site.code));

/** The server's own reading of a report form, whatever the device has already checked. */
@Injectable()
export class ReportFormCheck {
  constructor(private readonly catalogue: CatalogueService, private readonly clock: Clock) {}

  /** @param madeWith vocabulary version of a report that stands already; the one in force if absent */
  async check(draft: unknown, madeWith?: number): Promise<CheckedForm> {
    const { version, vocabularies } = await this.catalogue.vocabularies(madeWith);
    const today = parisDate(this.clock.now());
    const result = validateReportForm(draft, { vocabularies, vocabularyVersion: version, today, sites: SITES, findIdentifiers });
    return { ...result, vocabularyVersion: version };
  }
}
