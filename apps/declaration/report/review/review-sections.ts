import { ATTEMPT_CHANNELS } from '@vigie/contracts';
import { findDepartment, findSite } from '@vigie/reference';
import { formatDay } from '@vigie/ui';
import type { ReportScreen } from '../../routing/routes';
import { typesetText } from '../../shell/typeset';
import { labelIn, type ReportVocabularies } from '../choices/vocabularies';
import type { ReportDraft } from '../draft/report-draft';
import { text } from '../messages.fr';
import { splitLabel } from '../steps/causality-field';
import { ruptureSummary } from '../steps/rupture-summary';

/** One answer as it is read again: what was said, and more about it. */
export interface ReviewLine {
  readonly said: string;
  readonly more?: string;
  /** A text of one's own, shown with its line breaks. */
  readonly quoted?: boolean;
}

export interface ReviewSection {
  readonly screen: ReportScreen;
  readonly lines: readonly ReviewLine[];
}

/** The whole report in the order of its screens; a screen with nothing said has no line. */
export function reviewSections(draft: ReportDraft, vocabularies: ReportVocabularies): ReviewSection[] {
  return [
    { screen: 'WHERE_AND_WHEN', lines: whereAndWhen(draft) },
    { screen: 'PERSON', lines: person(draft, vocabularies) },
    { screen: 'DIFFICULTIES', lines: draft.difficulties.map((code) => ({ said: labelIn(vocabularies.difficulties, code) })) },
    { screen: 'LOSSES', lines: losses(draft, vocabularies) },
    { screen: 'ATTEMPTS', lines: attempts(draft, vocabularies) },
    { screen: 'WORDS', lines: words(draft) },
  ];
}

function whereAndWhen({ siteCode, occurredOn, discoveredOn }: ReportDraft): ReviewLine[] {
  const site = siteCode ? findSite(siteCode) : undefined;
  return [
    ...(site ? [{ said: typesetText(site.name), more: `${findDepartment(site.departmentCode)?.name ?? ''} (${site.departmentCode})` }] : []),
    ...(occurredOn ? [{ said: text.review.occurred(formatDay(occurredOn)), more: discoveredOn && discoveredOn !== occurredOn ? text.review.discovered(formatDay(discoveredOn)) : undefined }] : []),
  ];
}

function person({ audience, stayDocument, stayDocumentExpiresOn, discoveredOn }: ReportDraft, vocabularies: ReportVocabularies): ReviewLine[] {
  const past = stayDocumentExpiresOn !== null && discoveredOn !== null && stayDocumentExpiresOn <= discoveredOn;
  const expiry = stayDocumentExpiresOn ? text.review[past ? 'expired' : 'expires'](formatDay(stayDocumentExpiresOn)) : undefined;
  return [
    ...(audience ? [{ said: labelIn(vocabularies.audiences, audience) }] : []),
    ...(stayDocument ? [{ said: labelIn(vocabularies.stayDocuments, stayDocument), more: expiry }] : []),
  ];
}

function losses({ ruptures, nothingLost }: ReportDraft, vocabularies: ReportVocabularies): ReviewLine[] {
  if (ruptures.length === 0) return nothingLost ? [{ said: text.losses.nothing }] : [];
  return ruptures.map((rupture) => {
    const state = labelIn(vocabularies.ruptureStates, rupture.state);
    const amount = rupture.amountLost.trim() === '' ? '' : `, ${text.review.amount(rupture.amountLost.trim())}`;
    return {
      said: labelIn(vocabularies.rightsLost, rupture.right),
      more: `${state}${state && ' · '}${ruptureSummary(rupture, labelIn(vocabularies.ruptureBodies, rupture.body))}${amount}`,
    };
  });
}

function attempts({ attempts: tried, hoursSpent, causality }: ReportDraft, vocabularies: ReportVocabularies): ReviewLine[] {
  const channels = ATTEMPT_CHANNELS.filter((channel) => tried[channel].tried);
  const link = splitLabel(labelIn(vocabularies.causalities, causality)).word;
  return [
    ...(channels.length === 0 ? [{ said: text.review.notTried }] : channels.map((channel) => ({
      said: text.attempts[channel], more: labelIn(vocabularies.recourseOutcomes, tried[channel].outcome) || undefined,
    }))),
    ...(hoursSpent.trim() === '' ? [] : [{ said: text.review.hours(hoursSpent.trim()) }]),
    { said: text.review.causality, more: link },
  ];
}

function words({ narrative, testimony, testimonyConsent }: ReportDraft): ReviewLine[] {
  return [
    ...(narrative.trim() === '' ? [] : [{ said: text.words.narrative, more: narrative.trim(), quoted: true }]),
    ...(testimony.trim() === '' ? [] : [
      { said: text.words.testimony, more: testimony.trim(), quoted: true },
      { said: testimonyConsent ? text.review.consent : text.review.noConsent },
    ]),
  ];
}
