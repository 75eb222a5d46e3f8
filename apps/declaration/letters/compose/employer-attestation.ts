import type { IsoDate } from '@vigie/domain';
import type { LetterDocument, Words } from '@vigie/typesetting';
import { within, wordsOf } from '../facts/words-of-codes';
import { letterDay } from './letter-day';
import type { LetterInput } from './letter-input';
import { text } from './messages.fr';
import { chronology, dateLine, heading, legalBasis, listOf, orBlank, paragraph, personInSentence, signedBy, structureAddress } from './parts';

const words = text.attestation;

/** For the employer (SIAE): a procedure is in progress, and why it takes time. Claims no right to work. */
export function employerAttestation(input: LetterInput): LetterDocument {
  const { facts, identity, signatory } = input;
  const latest = facts.reports[0];
  const signer = [orBlank(signatory.name), signatory.role.trim()].filter((part) => part !== '').join(', ');
  return {
    title: words.title, fileName: 'attestation-de-procedure', footer: words.title,
    blocks: [
      structureAddress(input),
      dateLine(input),
      heading(words.title, 1),
      paragraph(words.body(signer, facts.structureName, personInSentence(identity), wordsOf.site(facts.siteCode))),
      ...(facts.stayDocumentExpiresOn ? [paragraph(stay(input, facts.stayDocumentExpiresOn))] : []),
      ...(facts.difficultyCodes.length > 0 ? [paragraph(words.blocked), ...listOf(facts.difficultyCodes.map(wordsOf.difficulty))] : []),
      ...(facts.steps.length > 0 ? [chronology(facts.steps, words.steps)] : []),
      ...(latest ? [paragraph(words.filed(latest.reference, letterDay(latest.filedOn)))] : []),
      ...legalBasis(input, 'EMPLOYER'),
      paragraph(words.limits),
      paragraph(words.delivered),
      signedBy([orBlank(signatory.name), signatory.role.trim() || facts.structureName]),
    ],
  };
}

/** Until when the document holds, and that its renewal was asked for, only where the structure noted it. */
function stay({ facts, today }: LetterInput, expiresOn: IsoDate): Words {
  const document = within(wordsOf.stayDocument(facts.stayDocumentCode));
  const state = (expiresOn < today ? words.documentEnded : words.documentEnds)(document, letterDay(expiresOn));
  return facts.renewalFiledOn ? [state, ' ', words.renewalFiled(letterDay(facts.renewalFiledOn))] : state;
}
