import { ATTACHMENT_KIND_LABELS } from '@vigie/contracts';
import { findSite } from '@vigie/reference';
import { typesetText } from '../../shell/typeset';
import type { Block, ChecklistItem, LetterDocument, Words } from '@vigie/typesetting';
import { within, wordsOf } from '../facts/words-of-codes';
import type { PdfProof } from '../download/make-annex';
import type { CaseFacts } from '../facts/letter-facts';
import { letterDay } from './letter-day';
import type { LetterInput } from './letter-input';
import { text } from './messages.fr';
import { addressee, chronology, dateLine, heading, legalBasis, listOf, lossLines, orBlank, outcomeOf, paragraph, personAddress, signedBy, withSupport } from './parts';

const words = text.kit;
/** What a proof of that kind is called among the enclosures. */
const CCC_ANSWER = typesetText(ATTACHMENT_KIND_LABELS.CCC_ANSWER);

/**
 * The letter that asks the préfecture for the substitution solution, with its annexes: what was tried and when, what to
 * enclose, the proofs. Its legal basis is the register's entries for the préfecture (arrêté of 1 August 2023, article 4).
 */
export function substitutionKit(given: LetterInput): LetterDocument {
  // A request for substitution that waits for its answer is this very letter, not something done before it.
  const input = { ...given, facts: { ...given.facts, steps: given.facts.steps.filter(({ channelCode, awaited }) => channelCode !== 'SUBSTITUTION' || !awaited) } };
  return { title: words.title, fileName: 'demande-de-substitution', footer: words.title, blocks: [...letter(input), ...chronologyAnnex(input), ...checklistAnnex(input), ...proofAnnex(input)] };
}

function letter(input: LetterInput): Block[] {
  const { facts, identity } = input;
  const site = findSite(facts.siteCode);
  const losses = lossLines(input);
  return [
    personAddress(identity),
    addressee([wordsOf.site(facts.siteCode), text.foreignersOffice, ...(site ? [site.communeName] : [])]),
    dateLine(input),
    heading(words.title, 1),
    paragraph([{ strong: text.subject }, words.subject]),
    paragraph(text.dear),
    paragraph(words.opening),
    ...listOf(facts.difficultyCodes.map(wordsOf.difficulty)),
    paragraph(documentState(input)),
    ...(facts.steps.length > 0 ? [paragraph(words.tried), ...listOf(channelsTried(input))] : []),
    ...(losses.length > 0 ? [paragraph(words.consequences), ...listOf(losses)] : []),
    ...legalBasis({ ...input, texts: input.texts.filter(({ bodyCode }) => bodyCode === 'PREFECTURE') }, 'PREFECTURE'),
    heading(words.askTitle),
    ...listOf([words.ask1, words.ask2, words.ask3, words.ask4]),
    withSupport(input),
    paragraph(text.regards),
    signedBy([orBlank(identity.name)]),
  ];
}

/** What the person holds, and whether it has ended. */
export function documentState({ facts, today }: LetterInput): string {
  const document = within(wordsOf.stayDocument(facts.stayDocumentCode));
  if (facts.stayDocumentExpiresOn === null) return text.documentHeld(document);
  return (facts.stayDocumentExpiresOn < today ? text.documentEnded : text.documentEnds)(document, letterDay(facts.stayDocumentExpiresOn));
}

const channelsTried = ({ facts }: LetterInput): Words[] => facts.steps.map((step) => [{ strong: wordsOf.channel(step.channelCode) }, text.colon(within(outcomeOf(step)))]);

/** Where nothing is noted, the steps the law puts first are there to be filled in by hand. */
function chronologyAnnex({ facts }: LetterInput): Block[] {
  const table = chronology(facts.steps, words.annex1Caption);
  const byHand = ['CCC', 'PAN'].map((channel) => [text.shortBlank, wordsOf.channel(channel), text.shortBlank]);
  return [{ kind: 'NEW_PAGE' }, heading(words.annex1), facts.steps.length > 0 ? table : { ...table, rows: byHand }];
}

function checklistAnnex(input: LetterInput): Block[] {
  return [heading(words.annex2), { kind: 'CHECKLIST', items: checklist(input) }];
}

/** What the préfecture expects; what has been obtained is marked, what is missing is said. */
export function checklist({ facts }: LetterInput): ChecklistItem[] {
  const { check } = words;
  const tried = (channel: string) => facts.steps.some(({ channelCode }) => channelCode === channel);
  const written = facts.steps.some(({ channelCode, outcomeCode }) => channelCode === 'CCC' && outcomeCode === 'ATTESTATION_OF_IMPOSSIBILITY');
  const reproduced = facts.enclosures.some(({ name }) => name === CCC_ANSWER);
  const latest = facts.reports[0];
  return [
    { label: check.identity, state: check.toEnclose, done: false },
    { label: check.stay(within(wordsOf.stayDocument(facts.stayDocumentCode))), state: check.toEnclose, done: false },
    { label: check.file, state: check.toEnclose, done: false },
    { label: check.ccc, state: !written ? check.missing : reproduced ? check.cccEnclosed : check.obtained, done: written },
    ...(tried('CCC') ? [{ label: check.exchanges, state: check.toEnclose, done: false }] : []),
    ...(tried('PAN') ? [{ label: check.pan, state: check.toEnclose, done: false }] : []),
    ...(facts.enclosures.length > 0 ? [{ label: check.proofs, state: check.enclosed, done: true }] : []),
    ...(latest ? [{ label: words.filed(latest.reference, letterDay(latest.filedOn)), state: check.toEnclose, done: false }] : []),
  ];
}

/** Proofs that are PDFs themselves, numbered after those that are printed in the letter: a file of its own holds their pages. */
export function pdfProofs(facts: Pick<CaseFacts, 'enclosures'>): PdfProof[] {
  const printed = facts.enclosures.filter(({ image }) => image !== null).length;
  return facts.enclosures.flatMap(({ name, pdf }) => (pdf ? [{ name, bytes: pdf }] : [])).map((proof, index) => ({ ...proof, number: printed + index + 1 }));
}

/** One image a page, numbered; PDFs go into a file beside; what is neither is named. */
function proofAnnex({ facts }: LetterInput): Block[] {
  const apart = facts.enclosures.filter(({ image, pdf }) => image === null && !pdf);
  const printed = facts.enclosures.flatMap(({ name, image }) => (image ? [{ name, image }] : []));
  const annexed = pdfProofs(facts);
  return [
    heading(words.annex3),
    ...(facts.enclosures.length === 0 ? [paragraph(words.noProofs)] : listOf([...printed.map(({ name }, index) => words.proofNumber(index + 1, name)), ...annexed.map(({ number, name }) => words.proofInAnnex(words.proofNumber(number, name))), ...apart.map(({ name }) => words.enclosedApart(name))])),
    ...printed.flatMap(({ name, image }, index): Block[] => [
      { kind: 'NEW_PAGE' },
      heading(words.proofNumber(index + 1, name)),
      { kind: 'FIGURE', image: image.bytes, width: image.width, height: image.height, alt: words.proofAlt(index + 1, name), caption: null, printedSize: null },
    ]),
  ];
}
