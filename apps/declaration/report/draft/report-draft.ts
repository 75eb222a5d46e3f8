import { newCaseCode, type IsoDate } from '@vigie/domain';
import type { AttemptChannel } from '@vigie/contracts';
import type { SimilarChoice } from '../similar/similar-choice';

/** One right chosen on « ce qui a été perdu ». Amounts stay as they were typed until the report is read. */
export interface RuptureDraft {
  readonly right: string;
  readonly body: string | null;
  readonly state: string | null;
  /** Null: since the facts. */
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  readonly amountLost: string;
}

export interface AttemptDraft {
  readonly tried: boolean;
  readonly outcome: string | null;
}

/** A report as it is being filled in. Plain JSON, so that a store may keep it. */
export interface ReportDraft {
  /** Drawn once and kept through every retry: it is what makes sending exactly-once. */
  readonly idempotencyKey: string;
  readonly siteCode: string | null;
  readonly occurredOn: IsoDate | null;
  readonly discoveredOn: IsoDate | null;
  readonly audience: string | null;
  readonly stayDocument: string | null;
  readonly stayDocumentExpiresOn: IsoDate | null;
  readonly difficulties: readonly string[];
  readonly ruptures: readonly RuptureDraft[];
  /** « Aucun droit perdu pour l'instant » was said, which is not the same as having said nothing. */
  readonly nothingLost: boolean;
  readonly attempts: Readonly<Record<AttemptChannel, AttemptDraft>>;
  readonly hoursSpent: string;
  readonly causality: string;
  readonly caseCode: string;
  readonly narrative: string;
  readonly testimony: string;
  readonly testimonyConsent: boolean;
  /** Whose calendar the dates were chosen on: the server's once it told the time, the device's own until then. */
  readonly daysFrom: 'SERVER' | 'DEVICE';
  /** Asked only when the structure may have reported it already. */
  readonly similar: SimilarChoice | null;
}

const NOT_TRIED: AttemptDraft = { tried: false, outcome: null };

/**
 * A new report with what can be known without asking: the structure's own préfecture, found out today,
 * nothing tried yet, a link with the ANEF that is alleged until something shows it.
 * When it happened is never guessed: a default would make a peak out of every tired click.
 * @param today in Europe/Paris
 */
export function newReportDraft({ siteCode, today, idempotencyKey, daysFrom = 'SERVER' }: {
  siteCode: string | null; today: IsoDate; idempotencyKey: string; daysFrom?: ReportDraft['daysFrom'];
}): ReportDraft {
  return {
    idempotencyKey, siteCode, occurredOn: null, discoveredOn: today,
    audience: null, stayDocument: null, stayDocumentExpiresOn: null, difficulties: [], ruptures: [], nothingLost: false,
    attempts: { CCC: NOT_TRIED, PAN: NOT_TRIED, SUBSTITUTION: NOT_TRIED }, hoursSpent: '', causality: 'ALLEGED',
    caseCode: newCaseCode(), narrative: '', testimony: '', testimonyConsent: false, daysFrom, similar: null,
  };
}
