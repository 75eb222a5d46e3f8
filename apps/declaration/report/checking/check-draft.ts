import { validateReportForm, type FieldError, type FormVocabularies } from '@vigie/contracts';
import { parisDate, type FindIdentifiers } from '@vigie/domain';
import { PREFECTURE_SITES } from '@vigie/reference';
import { timeNow } from '../../clock/server-time';
import type { ReportScreen } from '../../routing/routes';
import { labelIn, shortLabel } from '../choices/vocabularies';
import type { ReportDraft } from '../draft/report-draft';
import { reportInput } from '../draft/report-input';
import { text } from '../messages.fr';
import { screenOfPath } from './screen-of-path';

/** What a person reads beside a field and in the summary. */
export type ShownError = Pick<FieldError, 'path' | 'message'>;

export interface CheckContext {
  readonly vocabularies: FormVocabularies;
  /** Loaded when the first free text is opened; until then the texts are empty. */
  readonly findIdentifiers: FindIdentifiers;
  readonly now?: Date;
}

const SITES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map(({ code }) => code));

/** Every error of a draft, by the very rules the server applies, one for a field. */
export function checkDraft(draft: ReportDraft, { vocabularies, findIdentifiers, now = timeNow() }: CheckContext): ShownError[] {
  const result = validateReportForm(reportInput(draft), { vocabularies, findIdentifiers, today: parisDate(now), sites: SITES });
  const errors: readonly ShownError[] = result.ok ? [] : result.errors;
  return firstByPath([...errors.filter(({ path }) => !isAskedElsewhere(path, draft)), ...unsaidLosses(draft)]).map((error) => named(error, draft, vocabularies));
}

/** The errors a screen shows. */
export const errorsOn = (screen: ReportScreen, errors: readonly ShownError[]): ShownError[] =>
  errors.filter(({ path }) => screenOfPath(path) === screen);

/** The contract takes a report without a loss; the form wants it said rather than skipped. */
function unsaidLosses({ ruptures, nothingLost }: ReportDraft): ShownError[] {
  return ruptures.length === 0 && !nothingLost ? [{ path: 'ruptures', message: text.losses.unsaid }] : [];
}

/** A rupture that lasts « since the facts » misses nothing of its own: the date of the facts is asked on the first screen. */
function isAskedElsewhere(path: string, { ruptures, occurredOn }: ReportDraft): boolean {
  const rank = /^ruptures\.(\d+)\.since$/.exec(path)?.[1];
  return rank !== undefined && occurredOn === null && ruptures[Number(rank)]?.since === null;
}

/** The form shows the rights by name, not by rank. */
function named(error: ShownError, { ruptures }: ReportDraft, { rightsLost }: FormVocabularies): ShownError {
  const rank = /^ruptures\.(\d+)\.state$/.exec(error.path)?.[1];
  const rupture = rank === undefined ? undefined : ruptures[Number(rank)];
  if (!rupture || rupture.state !== null) return error;
  return { ...error, message: text.losses.stateMissing(shortLabel(labelIn(rightsLost, rupture.right))) };
}

function firstByPath(errors: readonly ShownError[]): ShownError[] {
  return errors.filter(({ path }, index) => errors.findIndex((other) => other.path === path) === index);
}
