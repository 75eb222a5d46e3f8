import { departmentsOf, sitesOf } from '@vigie/reference';
import { useVocabularies } from '../catalogue/use-vocabularies';
import type { Choice } from '../form/choice-field';
import type { RuleDraft } from './rule-draft';

export type ConditionKey = keyof RuleDraft['when'];

/** What each condition chooses from, in the order a form shows them. */
export function useConditionChoices(regionCode: string): readonly { readonly key: ConditionKey; readonly choices: readonly Choice[] }[] {
  const { termsOf } = useVocabularies();
  const departments = departmentsOf(regionCode);
  return [
    { key: 'departmentCodes', choices: departments.map(({ code, name }) => ({ code, label: `${code} · ${name}` })) },
    { key: 'siteCodes', choices: departments.flatMap(({ code }) => sitesOf(code)).map(({ code, name }) => ({ code, label: name })) },
    { key: 'difficulties', choices: termsOf('difficulties') },
    { key: 'rights', choices: termsOf('rightsLost') },
    { key: 'structureTypes', choices: termsOf('structureTypes') },
    { key: 'audiences', choices: termsOf('audiences') },
    { key: 'stayDocuments', choices: termsOf('stayDocuments') },
  ];
}
