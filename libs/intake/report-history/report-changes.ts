import type { ReportForm } from '@vigie/contracts';
import type { ReportEntity } from '../persistence/report.entity';
import type { RuptureEntity } from '../persistence/rupture.entity';

/** One answer before and after, as codes, days and numbers; a list where the form takes several. */
export interface FieldChange {
  /** As in the form: « siteCode », « ruptures.CAF.until ». */
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Its values are not kept: a text may have been changed to take out what names someone, and a case code is its structure's alone. */
  readonly hidden: boolean;
}

type Answers = Readonly<Record<string, readonly string[]>>;
type Stated = Pick<ReportForm, 'siteCode' | 'occurredOn' | 'discoveredOn' | 'audience' | 'stayDocument' | 'stayDocumentExpiresOn' | 'difficulties' | 'causality' | 'attempts' | 'hoursSpent' | 'caseCode' | 'narrative' | 'testimony' | 'testimonyConsent'>;
type StatedRupture = Pick<RuptureEntity, 'body' | 'state' | 'since' | 'until' | 'amountLost'> & { readonly right: string };

const HIDDEN: readonly string[] = ['narrative', 'testimony', 'caseCode'];

/** What differs between two states of a report, field by field in the order of the form. */
export function changesBetween(before: Answers, after: Answers): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field): FieldChange[] => {
    const [was, is] = [before[field] ?? [], after[field] ?? []];
    if (was.length === is.length && was.every((value, index) => value === is[index])) return [];
    const hidden = HIDDEN.includes(field);
    return [{ field, before: hidden ? [] : was, after: hidden ? [] : is, hidden }];
  });
}

/** A report that stands in the database, as answers. */
export function answersOf(report: ReportEntity, ruptures: readonly RuptureEntity[]): Answers {
  return flat(report as Stated, ruptures.map((rupture) => ({ ...rupture, right: rupture.rightCode })));
}

/** A checked form, as answers. @param caseCode the one kept when the form gives none */
export function answersIn(form: ReportForm, caseCode: string | null): Answers {
  return flat({ ...form, caseCode: form.caseCode ?? caseCode }, form.ruptures as StatedRupture[]);
}

function flat(report: Stated, ruptures: readonly StatedRupture[]): Answers {
  const attempts = Object.entries(report.attempts).map(([channel, { tried, outcome }]) => [`attempts.${channel}`, tried ? ['TRIED', ...one(outcome)] : []] as const);
  const losses = ruptures.flatMap(({ right, body, state, since, until, amountLost }) => Object.entries({ state, since, until, body, amountLost }).map(([field, value]) => [`ruptures.${right}.${field}`, one(value)] as const));
  return {
    siteCode: one(report.siteCode), occurredOn: one(report.occurredOn), discoveredOn: one(report.discoveredOn), audience: one(report.audience),
    stayDocument: one(report.stayDocument), stayDocumentExpiresOn: one(report.stayDocumentExpiresOn), difficulties: [...report.difficulties].sort(),
    ...Object.fromEntries(losses), ...Object.fromEntries(attempts), causality: one(report.causality), hoursSpent: one(report.hoursSpent),
    caseCode: one(report.caseCode), narrative: one(report.narrative), testimony: one(report.testimony), testimonyConsent: one(report.testimonyConsent),
  };
}

function one(value: string | number | boolean | null): readonly string[] {
  return value === null ? [] : [String(value)];
}
