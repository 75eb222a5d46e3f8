import type { DraftContent, WithheldText } from '@vigie/contracts';
import type { FindIdentifiers } from '@vigie/domain';
import type { ReportDraft } from '../report/draft/report-draft';

/**
 * What of a draft goes to the server. A text with something in it that would tell who someone is stays on this device
 * until it is masked, and so does a number too long to be one.
 * @param find null while the detector is not there: no text then goes
 */
export function contentOf(draft: ReportDraft, find: FindIdentifiers | null): DraftContent {
  const { idempotencyKey: _key, similar: _similar, difficulties, ruptures, ...rest } = draft;
  const withheld = (['narrative', 'testimony'] as const).filter((text) => draft[text].trim() !== '' && (find === null || find(draft[text]).length > 0));
  const shown = (text: WithheldText) => (withheld.includes(text) ? '' : draft[text]);
  return {
    ...rest,
    difficulties: [...difficulties],
    ruptures: ruptures.map((rupture) => ({ ...rupture, amountLost: shortNumber(rupture.amountLost) })),
    hoursSpent: shortNumber(draft.hoursSpent),
    narrative: shown('narrative'), testimony: shown('testimony'), withheld,
  };
}

/**
 * The server's draft as this app fills it in.
 * @param here the same draft as this device has it: its texts stand in for those that stayed on another
 */
export function draftOf(id: string, content: DraftContent, here: ReportDraft | null): ReportDraft {
  const { withheld, ...answers } = content;
  const kept = Object.fromEntries(withheld.map((text) => [text, here?.[text] ?? '']));
  return { ...answers, ...kept, idempotencyKey: id, similar: here?.similar ?? null };
}

/** As the contract takes it; said again here, where the contract's own schemas would weigh on the first minute of every visit. */
const shortNumber = (typed: string): string => (/^[\d\s]{0,8}([.,]\d{0,2})?$/.test(typed) && typed.replace(/\D/g, '').length <= 8 ? typed : '');
