import { REPORT_FORM_VERSION, type ReportForm } from '@vigie/contracts';
import { newCaseCode, reportReferences } from '@vigie/domain';
import { findSite } from '@vigie/reference';
import { CopyText, NULL, escaped } from './copy-text';
import { orderedIds, pooledBytes } from './ordered-ids';

/** A good row, with the key that says whether it is there already. What it reports stands in the stage. */
export interface GoodRow {
  /** UUID. */
  readonly key: string;
  /** SHA-256, in hex, of the row as it came; of what it says where it has a key of its own. */
  readonly hash: string;
  /** It has a key of its own, which alone says whether it is there. */
  readonly keyed: boolean;
  /** As the file gives it; null where it gives none. */
  readonly caseCode: string | null;
  readonly occurredOn: string;
  readonly line: number;
  readonly cells: readonly string[];
}

export const STAGED_REPORT = `CREATE TEMP TABLE staged_report (
  id uuid, reference text, key uuid, hash bytea, case_code text, region text, department text, site text, occurred_on date, discovered_on date,
  audience text, stay_document text, expires_on date, difficulties text[], rights text[], causality text, attempts jsonb, hours numeric,
  narrative text, testimony text, consent boolean) ON COMMIT DROP`;
export const STAGED_RUPTURE = `CREATE TEMP TABLE staged_rupture (
  id uuid, report_id uuid, region text, "position" int, right_code text, body text, state text, since date, until date, amount numeric) ON COMMIT DROP`;

export { REPORT_FORM_VERSION };

/** Rows as `COPY … FROM STDIN` reads them. */
export interface StagedText { readonly reports: Buffer; readonly ruptures: Buffer }

/**
 * Good rows in the text of COPY, written as they are checked: kept as objects until their chunk is full, a hundred thousand
 * rows are moved about in memory several times over, which took a third of an import's time.
 */
export class RowStage {
  private reports = new CopyText();
  private ruptures = new CopyText();
  private readonly draw: () => string;
  private readonly nextId: () => string;
  private readonly drawn = new Set<string>();

  /** @param receivedAt time of the ids and year of the references: no two of one stage are the same */
  constructor(receivedAt: Date) {
    this.draw = reportReferences(receivedAt, pooledBytes);
    this.nextId = orderedIds(receivedAt.getTime());
  }

  add({ key, hash }: Pick<GoodRow, 'key' | 'hash'>, report: ReportForm): void {
    const id = this.nextId();
    const site = findSite(report.siteCode)!;
    this.reports.add(`${id}\t${this.reference()}\t${key}\t\\\\x${hash}\t${report.caseCode ?? newCaseCode(pooledBytes)}\t${site.regionCode}\t${site.departmentCode}\t${site.code}\t${report.occurredOn}\t${report.discoveredOn}\t${
      report.audience}\t${report.stayDocument}\t${report.stayDocumentExpiresOn ?? NULL}\t{${report.difficulties.join(',')}}\t{${rightsOf(report)}}\t${report.causality}\t${attemptsText(report)}\t${
      report.hoursSpent ?? NULL}\t${escaped(report.narrative)}\t${escaped(report.testimony)}\t${report.testimonyConsent ? 't' : 'f'}\n`);
    let position = 0;
    for (const { right, body, state, since, until, amountLost } of report.ruptures) {
      this.ruptures.add(`${this.nextId()}\t${id}\t${site.regionCode}\t${position}\t${right}\t${body ?? NULL}\t${state}\t${since}\t${until ?? NULL}\t${amountLost ?? NULL}\n`);
      position += 1;
    }
  }

  /** What was added since it was last taken. */
  take(): StagedText {
    return { reports: this.reports.take(), ruptures: this.ruptures.take() };
  }

  private reference(): string {
    let one = this.draw();
    while (this.drawn.has(one)) one = this.draw();
    this.drawn.add(one);
    return one;
  }
}

function rightsOf({ ruptures }: ReportForm): string {
  return ruptures.length < 2 ? ruptures[0]?.right ?? '' : [...new Set(ruptures.map(({ right }) => right))].join(',');
}

/** Codes and booleans only: nothing in it needs a backslash. */
function attemptsText({ attempts: { CCC, PAN, SUBSTITUTION } }: ReportForm): string {
  const one = (tried: boolean, outcome: string | null) => `{"tried":${tried},"outcome":${outcome === null ? 'null' : `"${outcome}"`}}`;
  return `{"CCC":${one(CCC.tried, CCC.outcome)},"PAN":${one(PAN.tried, PAN.outcome)},"SUBSTITUTION":${one(SUBSTITUTION.tried, SUBSTITUTION.outcome)}}`;
}
