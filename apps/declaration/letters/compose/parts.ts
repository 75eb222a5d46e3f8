import { textsOpposableTo } from '@vigie/domain';
import type { Block, LetterTable, Words } from '@vigie/typesetting';
import type { TriedStep } from '../facts/letter-facts';
import { within, wordsOf } from '../facts/words-of-codes';
import { letterDay } from './letter-day';
import type { Identity, LetterInput } from './letter-input';
import { text } from './messages.fr';

/** What is not typed is left to be written by hand. */
export const orBlank = (typed: string): string => typed.trim() || text.blank;

export const paragraph = (words: Words): Block => ({ kind: 'PARAGRAPH', words });
export const heading = (words: string, level: 1 | 2 = 2): Block => ({ kind: 'HEADING', level, words });
export const listOf = (items: readonly Words[]): Block[] => (items.length > 0 ? [{ kind: 'LIST', items }] : []);

const linesOf = (typed: string): string[] => typed.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The person, as a letter of theirs begins. */
export function personAddress(identity: Identity): Block {
  const address = linesOf(identity.address);
  const born = identity.bornOn.trim() && text.born(birthDay(identity.bornOn) ?? text.shortBlank);
  const number = identity.foreignerNumber.trim() && text.foreignerNumber(identity.foreignerNumber.trim());
  return { kind: 'ADDRESS', side: 'START', lines: [orBlank(identity.name), ...(address.length > 0 ? address : [text.blank]), ...[born, number].filter((line) => line !== '')] };
}

export const structureAddress = ({ facts, signatory }: LetterInput): Block => ({ kind: 'ADDRESS', side: 'START', lines: [facts.structureName, ...linesOf(signatory.place)] });

export const addressee = (lines: readonly string[]): Block => ({ kind: 'ADDRESS', side: 'END', lines });

export const dateLine = ({ signatory, today }: LetterInput): Block => ({ kind: 'PARAGRAPH', side: 'END', words: text.dated(orBlank(signatory.place), letterDay(today)) });

/** The person named as the subject of a sentence, between commas what tells them from a namesake where it was typed. */
export function personInSentence({ name, bornOn, foreignerNumber }: Identity): string {
  const more = [bornOn.trim() && text.bornIn(birthDay(bornOn) ?? text.shortBlank), foreignerNumber.trim() && text.numberIn(foreignerNumber.trim())].filter((part) => part !== '');
  return more.length === 0 ? orBlank(name) : `${[orBlank(name), ...more].join(', ')},`;
}

/** What the law says, one entry a text: its reference, then what it provides. */
export function legalBasis({ texts, today }: LetterInput, bodyCode: string): Block[] {
  const opposed = textsOpposableTo(texts, bodyCode, today);
  if (opposed.length === 0) return [];
  return [heading(text.law), { kind: 'LIST', items: opposed.map(({ reference, excerpt }): Words => [{ strong: reference }, text.colon(excerpt)]) }];
}

/** Null for a day that no calendar has. « 00/00/1989 » stays: it is how the State writes a birth whose day is not known. */
export function birthDay(typed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(typed.trim()) ?? [];
  if (day === undefined || Number(day) === 0 || Number(month) === 0) return typed.trim();
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? typed.trim() : null;
}

/** What came of an attempt, or that it is not known yet. */
export const outcomeOf = ({ outcomeCode, awaited }: TriedStep): string => (outcomeCode ? wordsOf.outcome(outcomeCode) : awaited ? text.awaited : text.noOutcome);

const dayOf = ({ on, before }: TriedStep): string => (on ? letterDay(on) : before ? text.before(letterDay(before)) : text.undated);

/** Attempts in the order of their days; those without one come where the report that tells of them puts them. */
export function chronology(steps: readonly TriedStep[], caption: string): LetterTable {
  const sorted = [...steps].sort((a, b) => (a.on ?? a.before ?? '').localeCompare(b.on ?? b.before ?? ''));
  return {
    kind: 'TABLE', caption,
    columns: [{ label: text.columns.day, share: 0.24 }, { label: text.columns.step, share: 0.4 }, { label: text.columns.outcome, share: 0.36 }],
    rows: sorted.map((step) => [
      dayOf(step),
      [wordsOf.channel(step.channelCode), step.meansCode && within(wordsOf.means(step.meansCode))].filter(Boolean).join(', '),
      outcomeOf(step),
    ]),
  };
}

/** « suspension », for a state whose word is its own code read as it is. */
export const happenedTo = (stateCode: string): string => text.happened[stateCode] ?? wordsOf.state(stateCode).toLowerCase();

/** What was lost, one line each, with its day. */
export const lossLines = ({ facts }: LetterInput): Words[] =>
  facts.losses.map(({ rightCode, stateCode, since, until }) => text.loss(wordsOf.right(rightCode), happenedTo(stateCode), until ? text.between(letterDay(since), letterDay(until)) : text.since(letterDay(since))));

export const signedBy = (lines: readonly string[]): Block => ({ kind: 'SIGNATURE', lines });
export const withSupport = ({ facts }: LetterInput): Block => paragraph(text.support(facts.structureName));
