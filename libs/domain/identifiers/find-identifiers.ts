import { findAddresses } from './find-addresses';
import { findBirthDates } from './find-birth-dates';
import { findEmails, findIbans, findPersonalLinks } from './find-contacts';
import { findDocumentNumbers } from './find-document-numbers';
import { findFullNames } from './find-full-names';
import { findNamedPersons } from './find-named-persons';
import { findCorsicanNirs, findCutPhones, findNumbers } from './find-numbers';
import { findSpokenPhones } from './find-spoken-phones';
import { settleOverlaps, type Finding } from './finding';
import { foldText } from './folded-text';
import type { IdentifierHit, IdentifierKind } from './identifier-hit';
import { IDENTIFIER_WORDS } from './messages.fr';
import { wordsOf } from './words-of';

/** Which kind names a stretch that two finders claim: the wider or the more telling first. */
const ORDER: readonly IdentifierKind[] = [
  'PERSONAL_LINK', 'EMAIL', 'IBAN', 'NIR', 'BIRTH_DATE', 'ADDRESS', 'NAMED_PERSON', 'FIRST_NAME_AND_NAME',
  'PHONE', 'FOREIGNER_NUMBER', 'DOCUMENT_NUMBER',
];

/**
 * What in a free text would tell who the person is. Offsets are those of `text` as given;
 * hits are sorted and never overlap. Time is linear in the length of the text.
 */
export function findIdentifiers(text: string): IdentifierHit[] {
  const folded = foldText(text);
  return settleOverlaps(findingsIn(folded.text), ORDER).map(({ kind, start, end }) => ({
    kind, ...folded.toOriginal(start, end), reason: IDENTIFIER_WORDS[kind].reason,
  }));
}

function findingsIn(text: string): Finding[] {
  const words = wordsOf(text);
  return [
    ...findPersonalLinks(text), ...findEmails(text), ...findIbans(text), ...findNumbers(text), ...findCorsicanNirs(text), ...findCutPhones(text), ...findSpokenPhones(text),
    ...findDocumentNumbers(text), ...findBirthDates(text), ...findAddresses(text),
    ...findNamedPersons(words, text), ...findFullNames(words, text),
  ];
}
