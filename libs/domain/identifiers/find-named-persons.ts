import { matches, type Finding } from './finding';

const TITLE = /(?<![\p{L}\p{N}])(?:M\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Docteur|Maitre)\.?\s+(?<hit>\p{Lu}[\p{L}'-]{1,40}(?:\s+\p{Lu}[\p{L}'-]{1,40}){0,3})/gu;

export function findNamedPersons(text: string): Finding[] {
  return matches('NAMED_PERSON', TITLE, text);
}
