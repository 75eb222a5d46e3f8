import { randomFillSync } from 'node:crypto';
import { REPORT_FORM_VERSION, type ReportForm } from '@vigie/contracts';
import { newCaseCode, reportReferences } from '@vigie/domain';
import { findSite } from '@vigie/reference';

/** A good row, with the key that says whether it is there already. */
export interface GoodRow {
  readonly report: ReportForm;
  /** UUID. */
  readonly key: string;
  /** SHA-256, in hex, of the row as it came; of what it says where it has a key of its own. */
  readonly hash: string;
  /** It has a key of its own, which alone says whether it is there. */
  readonly keyed: boolean;
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

/** The rows of a chunk as `COPY … FROM STDIN` reads them. */
export interface StagedText { readonly reports: string; readonly ruptures: string }

/** @param receivedAt time of the ids and year of the references; @param drawn takes the references, and gives none of them again */
export function stagedText(rows: readonly GoodRow[], receivedAt: Date, drawn: Set<string>): StagedText {
  const references = unlike(drawn, reportReferences(receivedAt, pooledBytes));
  const ids = uuids(receivedAt.getTime());
  let reports = '';
  let ruptures = '';
  for (const { report, key, hash } of rows) {
    const id = ids();
    const site = findSite(report.siteCode)!;
    reports += `${id}\t${references()}\t${key}\t\\\\x${hash}\t${report.caseCode ?? newCaseCode(pooledBytes)}\t${site.regionCode}\t${site.departmentCode}\t${site.code}\t${report.occurredOn}\t${report.discoveredOn}\t${
      report.audience}\t${report.stayDocument}\t${report.stayDocumentExpiresOn ?? NULL}\t{${report.difficulties.join(',')}}\t{${rightsOf(report)}}\t${report.causality}\t${attemptsText(report)}\t${
      report.hoursSpent ?? NULL}\t${escaped(report.narrative)}\t${escaped(report.testimony)}\t${report.testimonyConsent ? 't' : 'f'}\n`;
    let position = 0;
    for (const { right, body, state, since, until, amountLost } of report.ruptures) {
      ruptures += `${ids()}\t${id}\t${site.regionCode}\t${position}\t${right}\t${body ?? NULL}\t${state}\t${since}\t${until ?? NULL}\t${amountLost ?? NULL}\n`;
      position += 1;
    }
  }
  return { reports, ruptures };
}

function unlike(drawn: Set<string>, draw: () => string): () => string {
  return () => {
    let one = draw();
    while (drawn.has(one)) one = draw();
    drawn.add(one);
    return one;
  };
}

const NULL = '\\N';

function rightsOf({ ruptures }: ReportForm): string {
  return ruptures.length < 2 ? ruptures[0]?.right ?? '' : [...new Set(ruptures.map(({ right }) => right))].join(',');
}

/** Codes and booleans only: nothing in it needs a backslash. */
function attemptsText({ attempts: { CCC, PAN, SUBSTITUTION } }: ReportForm): string {
  const one = (tried: boolean, outcome: string | null) => `{"tried":${tried},"outcome":${outcome === null ? 'null' : `"${outcome}"`}}`;
  return `{"CCC":${one(CCC.tried, CCC.outcome)},"PAN":${one(PAN.tried, PAN.outcome)},"SUBSTITUTION":${one(SUBSTITUTION.tried, SUBSTITUTION.outcome)}}`;
}

function escaped(text: string | null): string {
  if (text === null) return NULL;
  return /[\\\t\n\r]/.test(text) ? text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r') : text;
}

const pool = Buffer.alloc(65_536);
let used = pool.length;

/** Random bytes drawn 64 kB at a time: asking the system for each id is what takes long. */
function pooledBytes(length: number): Uint8Array {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}

/** Version 7 UUIDs of one moment, as `newId` makes them. */
function uuids(now: number): () => string {
  const time = now.toString(16).padStart(12, '0');
  const start = `${time.slice(0, 8)}-${time.slice(8)}-7`;
  return () => {
    const random = Buffer.from(pooledBytes(10));
    random[2] = (random[2]! & 0x3f) | 0x80;
    const hex = random.toString('hex');
    return `${start}${hex.slice(1, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 20)}`;
  };
}
