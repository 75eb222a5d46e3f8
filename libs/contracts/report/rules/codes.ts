import type { Finding, Rule, ValidationContext } from '../validation';
import type { FormVocabularies, VocabularyTerm } from '../vocabularies';

export const siteCode: Rule = ({ siteCode: code }, { sites }) =>
  code === undefined || sites.has(code) ? [] : [{ path: 'siteCode', code: 'UNKNOWN_SITE' }];

export const singleCodes: Rule = (report, context) => [
  ...coded('audience', report.audience, 'audiences', context),
  ...coded('stayDocument', report.stayDocument, 'stayDocuments', context),
  ...coded('causality', report.causality, 'causalities', context),
];

export const difficultyCodes: Rule = ({ difficulties }, context) => [
  ...difficulties.flatMap((code, index) => coded(`difficulties.${index}`, code, 'difficulties', context)),
  ...duplicates(difficulties, (index) => `difficulties.${index}`),
];

export const ruptureCodes: Rule = ({ ruptures }, context) => [
  ...ruptures.flatMap(({ right, body, state }, index) => [
    ...coded(`ruptures.${index}.right`, right, 'rightsLost', context),
    ...coded(`ruptures.${index}.body`, body, 'ruptureBodies', context),
    ...coded(`ruptures.${index}.state`, state, 'ruptureStates', context),
  ]),
  ...duplicates(ruptures.map(({ right }) => right), (index) => `ruptures.${index}.right`),
];

/** A code must be in its vocabulary, and in use in the version the report is made with. */
export function coded(path: string, code: string | null | undefined, vocabulary: keyof FormVocabularies, context: ValidationContext): Finding[] {
  if (code == null) return [];
  const term = context.vocabularies[vocabulary].find((candidate) => candidate.code === code);
  if (term === undefined) return [{ path, code: 'VOCABULARY_CODE_UNKNOWN' }];
  return isRetired(term, context.vocabularyVersion) ? [{ path, code: 'VOCABULARY_CODE_RETIRED' }] : [];
}

/** Whether a term was taken out of use by that version. */
export function isRetired({ retiredInVersion }: VocabularyTerm, version = Number.POSITIVE_INFINITY): boolean {
  return retiredInVersion != null && retiredInVersion <= version;
}

function duplicates(codes: readonly (string | undefined)[], pathOf: (index: number) => string): Finding[] {
  const seen = new Set<string>();
  return codes.flatMap((code, index): Finding[] => {
    if (code === undefined) return [];
    if (seen.has(code)) return [{ path: pathOf(index), code: 'DUPLICATE' }];
    seen.add(code);
    return [];
  });
}
