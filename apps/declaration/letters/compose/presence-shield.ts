import { addDays, daysBetween, type IsoDate } from '@vigie/domain';
import type { LetterDocument, LetterTable } from '@vigie/typesetting';
import type { DocumentGap } from '../facts/letter-facts';
import { letterDay } from './letter-day';
import type { LetterInput } from './letter-input';
import { text } from './messages.fr';
import { addressee, chronology, dateLine, heading, legalBasis, listOf, lossLines, orBlank, paragraph, personInSentence, signedBy, structureAddress } from './parts';

const words = text.presence;

/** For a centre of the national reception scheme: dated gaps between attestations explain why someone could not leave. */
export function presenceShield(input: LetterInput): LetterDocument | null {
  const { facts, identity, signatory, today } = input;
  const losses = lossLines(input);
  const gaps = input.gaps.filter(({ from }) => from !== '');
  // Without a gap there is nothing to explain: the page asks for one.
  if (gaps.length === 0) return null;
  const during = facts.steps.filter(({ on }) => on !== null && gaps.some(({ from, to }) => from <= on && on <= (to ?? today)));
  return {
    title: words.title, fileName: 'maintien-dans-l-hebergement', footer: words.title,
    blocks: [
      structureAddress(input),
      addressee([words.recipient, words.recipientCopy]),
      dateLine(input),
      heading(words.title, 1),
      paragraph([{ strong: text.subject }, words.subject]),
      paragraph(text.dear),
      paragraph(words.opening(personInSentence(identity), facts.structureName)),
      gapTable(gaps, today), paragraph([{ strong: words.total(daysWithout(gaps, today)) }]),
      ...(losses.length > 0 ? [heading(words.lost), ...listOf(losses)] : []),
      ...(during.length > 0 ? [chronology(during, words.steps)] : []),
      ...legalBasis(input, 'OFII'),
      paragraph(words.ask),
      paragraph(words.regards),
      signedBy([orBlank(signatory.name), signatory.role.trim() || facts.structureName]),
    ],
  };
}

/** Both days included; of one that goes on, the days that are over, as the page of the case counts them. */
const lengthOf = ({ from, to }: DocumentGap, today: IsoDate): number => Math.max(0, daysBetween(from, to ?? addDays(today, -1)) + 1);

/** Days without a document, each counted once even where two gaps overlap. */
export function daysWithout(gaps: readonly DocumentGap[], today: IsoDate): number {
  let total = 0;
  let countedUpTo = '';
  for (const { from, to } of [...gaps].sort((a, b) => a.from.localeCompare(b.from))) {
    const start = from > countedUpTo ? from : addDays(countedUpTo, 1);
    const end = to ?? addDays(today, -1);
    if (end < start) continue;
    total += lengthOf({ from: start, to: end }, today);
    countedUpTo = end;
  }
  return total;
}

function gapTable(gaps: readonly DocumentGap[], today: IsoDate): LetterTable {
  return {
    kind: 'TABLE', caption: words.gapsCaption,
    columns: [{ label: words.gapColumns.from, share: 0.36 }, { label: words.gapColumns.to, share: 0.4 }, { label: words.gapColumns.days, share: 0.24 }],
    rows: [...gaps].sort((a, b) => a.from.localeCompare(b.from)).map((gap) => [letterDay(gap.from), gap.to ? letterDay(gap.to) : words.today, words.days(lengthOf(gap, today))]),
  };
}
