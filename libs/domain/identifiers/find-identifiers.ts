import { settleOverlaps, type Finder } from './finding';
import { findEmails, findIbans, findPersonalLinks } from './find-contacts';
import { findNamedPersons } from './find-named-persons';
import { findNumbers } from './find-numbers';
import { foldText } from './folded-text';
import type { IdentifierHit, IdentifierKind } from './identifier-hit';
import { IDENTIFIER_WORDS } from './messages.fr';

const FINDERS: readonly Finder[] = [findPersonalLinks, findEmails, findIbans, findNumbers, findNamedPersons];

/** Which kind names a stretch that two finders claim: the wider or the more telling first. */
const ORDER: readonly IdentifierKind[] = [
  'PERSONAL_LINK', 'EMAIL', 'IBAN', 'NIR', 'BIRTH_DATE', 'ADDRESS', 'NAMED_PERSON', 'FIRST_NAME_AND_NAME',
  'DOCUMENT_NUMBER', 'PHONE', 'FOREIGNER_NUMBER',
];

/**
 * What in a free text would tell who the person is. Offsets are those of `text` as given;
 * hits are sorted and never overlap. Time is linear in the length of the text.
 */
export function findIdentifiers(text: string): IdentifierHit[] {
  const folded = foldText(text);
  const findings = FINDERS.flatMap((find) => find(folded.text));
  return settleOverlaps(findings, ORDER).map(({ kind, start, end }) => ({
    kind, ...folded.toOriginal(start, end), reason: IDENTIFIER_WORDS[kind].reason,
  }));
}
