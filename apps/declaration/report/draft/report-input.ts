import type { ReportFormDraft } from '@vigie/contracts';
import type { ReportDraft, RuptureDraft } from './report-draft';

/**
 * The draft as the contract wants it. A number that cannot be read goes as it was typed, so that the
 * contract refuses it by name; nothing is guessed or dropped.
 */
export function reportInput(draft: ReportDraft): ReportFormDraft {
  return {
    siteCode: draft.siteCode, occurredOn: draft.occurredOn, discoveredOn: draft.discoveredOn,
    audience: draft.audience, stayDocument: draft.stayDocument,
    stayDocumentExpiresOn: draft.stayDocumentExpiresOn,
    difficulties: [...draft.difficulties],
    ruptures: draft.ruptures.map((rupture) => ruptureInput(rupture, draft)),
    causality: draft.causality, attempts: draft.attempts, hoursSpent: typedNumber(draft.hoursSpent),
    caseCode: draft.caseCode, narrative: draft.narrative, testimony: draft.testimony,
    testimonyConsent: draft.testimony.trim() !== '' && draft.testimonyConsent,
  };
}

function ruptureInput(rupture: RuptureDraft, { occurredOn }: ReportDraft) {
  return { ...rupture, since: rupture.since ?? occurredOn, amountLost: typedNumber(rupture.amountLost) };
}

/** Reads « 1 250,50 » and « 2.5 ». Empty is null. */
export function typedNumber(typed: string): number | null {
  const text = typed.replace(/[\s\u00A0\u202F€]/g, '').replace(',', '.');
  if (text === '') return null;
  // NaN is no number of the contract's either: it is refused there, with the name of the field.
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
