import { Injectable } from '@nestjs/common';
import { validateReportForm, type FieldError, type ReportForm } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Clock } from '@vigie/platform';
import { PREFECTURE_SITES } from '@vigie/reference';
import { VocabularyInForce } from './vocabulary-in-force';

/** `vocabularyVersion`: the one the report was read with. */
export type CheckedForm =
  | { readonly ok: true; readonly report: ReportForm; readonly vocabularyVersion: number }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly vocabularyVersion: number };

const SITES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map((site) => site.code));

/** The server's own reading of a report form, whatever the device has already checked. */
@Injectable()
export class ReportFormCheck {
  constructor(private readonly vocabulary: VocabularyInForce, private readonly clock: Clock) {}

  /** @param madeWith vocabulary version of a report that stands already; the one in force if absent */
  async check(draft: unknown, madeWith?: number): Promise<CheckedForm> {
    const { version, terms } = await this.vocabulary.current();
    const vocabularyVersion = madeWith ?? version;
    const today = parisDate(this.clock.now());
    const result = validateReportForm(draft, { vocabularies: terms, vocabularyVersion, today, sites: SITES, findIdentifiers });
    return { ...result, vocabularyVersion };
  }
}
