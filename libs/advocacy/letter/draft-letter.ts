import { letterFromTemplate, listOf, type LetterNode, type TemplateBlock } from '@vigie/domain';
import type { RegionalLetter } from '../freeze/regional-letters';
import type { FigureChange, Snapshot } from '../freeze/snapshot';
import { COMMITMENT_ANSWERS } from '../persistence/dossier-file.entities';
import { dayInWords, formatFigure } from '../words/format-figure';
import { LETTER_WORDS } from './template.fr';

type Frozen = Pick<Snapshot, 'figures' | 'recommendations' | 'lastLetter' | 'regionalLetters' | 'baseline'>;

const text = (words: string): LetterNode => ({ type: 'text', text: words });
const bold = (words: string): LetterNode => ({ type: 'text', text: words, marks: [{ type: 'bold' }] });
const figure = (figureId: string): LetterNode => ({ type: 'figure', attrs: { figureId } });
const paragraph = (...content: LetterNode[]): LetterNode => ({ type: 'paragraph', content });

/** Baseline figures that a letter opens with: the six that the report itself puts first. */
const CITED = ['solicitedOnApiRenewal', 'lostCaf', 'lostFranceTravail', 'lostEmployment', 'noContactInfoOnPrefectureSite', 'cccDidNotHelp'].map((indicator) => `baseline/${indicator}`);
const MOST_CHANGES = 6;

/** A first letter from a template, quoting only what the snapshot lets be quoted. */
export function draftLetter(template: string, snapshot: Frozen): LetterNode {
  const ids = new Set(snapshot.figures.map(({ id }) => id));
  return letterFromTemplate(template, (id) => ids.has(id), (block) => blockOf(block, snapshot));
}

function blockOf(block: TemplateBlock, { figures, recommendations, lastLetter, regionalLetters = [], baseline }: Frozen): LetterNode[] {
  switch (block) {
    case 'recommendations': return [listOf(recommendations.map(({ label, figureId }) => (figureId ? [bold(`${label}\u00a0:`), text(' '), figure(figureId), text(LETTER_WORDS.evidence)] : [bold(`${label}.`), text(` ${LETTER_WORDS.noEvidence}`)])))];
    case 'last-letter': {
      if (!lastLetter) return [paragraph(text(LETTER_WORDS.nothingBefore))];
      const ids = new Set(figures.map(({ id }) => id));
      const told = lastLetter.changes.filter((change): change is FigureChange & { verdict: NonNullable<FigureChange['verdict']> } => change.verdict !== null && ids.has(change.id));
      const first = [...told].sort((a, b) => Number(b.verdict !== 'UNCLEAR') - Number(a.verdict !== 'UNCLEAR')).slice(0, MOST_CHANGES);
      const items = first.map(({ id, label, before, unit, verdict }) => [text(label), text(LETTER_WORDS.was(formatFigure({ unit, value: before ?? 0 }))), figure(id), text(`, ${LETTER_WORDS.change[verdict]}.`)]);
      return [paragraph(text(LETTER_WORDS.since(lastLetter.number, dayInWords(lastLetter.sentOn)))), ...(items.length > 0 ? [listOf(items)] : [])];
    }
    case 'regional-letters': {
      if (regionalLetters.length === 0) return [];
      return [paragraph(text(LETTER_WORDS.regional(regionalLetters.length))), listOf(regionalLetters.map((one) => [text(LETTER_WORDS.regionalItem(one.territory, one.recipient, dayInWords(one.sentOn), one.number)), text(`${outcomeOf(one)}.`)]))];
    }
    case 'baseline': {
      const rows = baseline.filter(({ figureId }) => CITED.includes(figureId));
      return rows.length === 0 ? [] : [paragraph(text(LETTER_WORDS.baselineIntro)), listOf(rows.map(({ figureId, label }) => [figure(figureId), text(LETTER_WORDS.baselineItem(label.charAt(0).toLowerCase() + label.slice(1)))]))];
    }
  }
}

/** « réponse du 3 mai 2026, 2 demandes promises, 1 refusée » */
export function outcomeOf({ answeredOn, answers }: RegionalLetter): string {
  const told = COMMITMENT_ANSWERS.flatMap((answer) => {
    const count = answers[answer] ?? 0;
    const [one = '', several = ''] = LETTER_WORDS.demands[answer] ?? [];
    return count === 0 ? [] : [`${count}\u00a0${count === 1 ? one : several}`];
  });
  return [answeredOn ? LETTER_WORDS.answered(dayInWords(answeredOn)) : LETTER_WORDS.unanswered, ...told].join(', ');
}
