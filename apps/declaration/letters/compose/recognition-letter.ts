import type { LetterDocument } from '@vigie/typesetting';
import { within, wordsOf } from '../facts/words-of-codes';
import { letterDay } from './letter-day';
import type { LetterInput } from './letter-input';
import { text } from './messages.fr';
import { addressee, dateLine, happenedTo, heading, legalBasis, listOf, orBlank, paragraph, personAddress, signedBy, withSupport } from './parts';

const words = text.recognition;

/** Bodies a letter can be written to, as the report names them. */
export const RECOGNISING_BODIES = ['CAF', 'FRANCE_TRAVAIL', 'CPAM', 'BANK', 'DGFIP', 'SOCIAL_LANDLORD', 'MEDIATION_COMMISSION'] as const;

/** Bodies that owe sums for the time they did not pay. */
const PAYING: readonly string[] = ['CAF', 'FRANCE_TRAVAIL', 'CPAM'];

/** Asks a body to recognise the attestation, with the texts the register holds for it, then those for any body. */
export function recognitionLetter(input: LetterInput): LetterDocument {
  const { facts, identity, bodyCode, today } = input;
  const loss = facts.losses.find((one) => one.bodyCode === bodyCode);
  const ended = facts.stayDocumentExpiresOn !== null && facts.stayDocumentExpiresOn < today ? facts.stayDocumentExpiresOn : null;
  return {
    title: words.title, fileName: `reconnaissance-${bodyCode.toLowerCase().replaceAll('_', '-')}`, footer: words.title,
    blocks: [
      personAddress(identity),
      addressee([wordsOf.body(bodyCode)]),
      dateLine(input),
      heading(words.title, 1),
      paragraph([{ strong: text.subject }, words.subject]),
      paragraph(text.dear),
      paragraph(loss ? words.happened(within(wordsOf.right(loss.rightCode)), happenedTo(loss.stateCode), loss.until ? text.between(letterDay(loss.since), letterDay(loss.until)) : text.since(letterDay(loss.since))) : words.happenedNoRight),
      paragraph([words.document(within(wordsOf.stayDocument(facts.stayDocumentCode))), ...(ended ? [' ', words.ended(letterDay(ended)), ...asked(input)] : [])]),
      ...legalBasis(input, bodyCode),
      heading(words.askTitle),
      ...listOf([words.asks[bodyCode] ?? words.ask, ...(PAYING.includes(bodyCode) ? [words.restore(loss ? letterDay(loss.since) : null)] : []), words.reason]),
      paragraph(words.enclosed),
      withSupport(input),
      paragraph(text.regards),
      signedBy([orBlank(identity.name)]),
    ],
  };
}

/** Whose delay it is, said only by someone who noted having asked. */
function asked({ facts: { renewalFiledOn, steps } }: LetterInput): string[] {
  if (renewalFiledOn) return [' ', words.renewalFiled(letterDay(renewalFiledOn))];
  return steps.some(({ channelCode }) => OF_THE_PREFECTURE.includes(channelCode)) ? [' ', words.prefectureAsked] : [];
}

/** Attempts that are made with the préfecture itself. */
const OF_THE_PREFECTURE: readonly string[] = ['PAN', 'SUBSTITUTION', 'PREFECTURE'];
