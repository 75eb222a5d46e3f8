import { EARLIEST_DAY } from '@vigie/contracts';
import { DayChoice } from '../../controls/day-choice';
import { RadioChips } from '../../controls/radio-chips';
import { labelIn, offered, type ReportVocabularies } from '../../report/choices/vocabularies';
import { quickDays } from '../../report/draft/quick-days';
import type { IdentifierCheck } from '../../report/words/identifier-check';
import { text } from '../messages.fr';
import { meansLabel } from '../words';
import { AnswerField } from './answer-field';
import { ChannelField } from './channel-field';
import { mayHaveAnswer, optionsOf, withChannel, type StepDraft } from './step-draft';

const WAITING = 'WAITING';
const NEAR = ['TODAY', 'YESTERDAY', 'LAST_WEEK'] as const;
const HOURS = [{ value: '0.25', label: text.step.quarter }, { value: '0.5', label: text.step.half }, { value: '1', label: text.step.one }, { value: '2', label: text.step.two }, { value: '4', label: text.step.halfDay }];

interface StepFormProps {
  readonly draft: StepDraft;
  readonly change: (draft: StepDraft) => void;
  readonly vocabularies: ReportVocabularies;
  readonly identifiers: IdentifierCheck;
  readonly errorOf: (path: string) => string | null;
  readonly today: string;
}

/** The questions of a step: most are one tap, and most of those are answered already. */
export function StepForm({ draft, change, vocabularies, identifiers, errorOf, today }: StepFormProps) {
  const { means, outcomes } = optionsOf(draft.channel);
  const known = offered(vocabularies.recourseOutcomes, [draft.outcome]).filter(({ code, group }) => outcomes.includes(code) || (draft.channel !== null && group === draft.channel));
  const near = quickDays(today).filter(({ choice }) => NEAR.some((each) => each === choice))
    .map(({ choice, day }) => ({ day, label: text.step[choice as (typeof NEAR)[number]], approximate: choice === 'LAST_WEEK' }));
  return (
    <>
      <ChannelField value={draft.channel} error={errorOf('channel')} onChange={(channel) => change(withChannel(draft, channel))} />
      <DayChoice
        id="step-takenOn" label={text.step.when} error={errorOf('takenOn')} words={{ other: text.step.other, exact: text.step.exact, kept: text.step.kept }}
        near={near} value={draft.takenOn} onChange={(takenOn) => change({ ...draft, takenOn })} min={EARLIEST_DAY} max={today}
      />
      {draft.channel !== null && (
        <>
          <RadioChips
            id="step-outcome" label={text.step.outcome} error={errorOf('outcome')} value={draft.outcome ?? WAITING}
            onChange={(outcome) => change({ ...draft, outcome: outcome === WAITING ? null : outcome })}
            chips={[{ value: WAITING, label: text.step.waiting }, ...known.map(({ code }) => ({ value: code, label: labelIn(known, code) }))]}
          />
          {mayHaveAnswer(draft) && <AnswerField identifiers={identifiers} value={draft.answer} error={errorOf('answer')} onText={(answer) => change({ ...draft, answer })} />}
          <RadioChips
            id="step-means" label={text.step.means} optional error={errorOf('means')} value={draft.means} onChange={(code) => change({ ...draft, means: code })}
            chips={means.map((code) => ({ value: code, label: meansLabel(code) }))}
          />
          <RadioChips
            id="step-hoursSpent" label={text.step.hours} optional error={errorOf('hoursSpent')} value={draft.hoursSpent === null ? null : String(draft.hoursSpent)}
            onChange={(hours) => change({ ...draft, hoursSpent: Number(hours) })} chips={HOURS}
          />
        </>
      )}
    </>
  );
}
