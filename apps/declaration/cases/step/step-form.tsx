import { useState } from 'react';
import { EARLIEST_DAY } from '@vigie/contracts';
import { DayChoice } from '../../controls/day-choice';
import { RadioChips } from '../../controls/radio-chips';
import { RevealButton } from '../../controls/reveal';
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
export function StepForm(props: StepFormProps) {
  const { draft } = props;
  return (
    <>
      <Attempt {...props} />
      {draft.channel !== null && (
        <>
          <Outcome {...props} waiting />
          {draft.answeredOn !== null && <AnsweredOn {...props} />}
          <Means {...props} />
        </>
      )}
    </>
  );
}

/** An answer that was waited for: what it was and when it came; what was noted of the step itself is one tap away. */
export function AnswerForm(props: StepFormProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <Outcome {...props} waiting={false} />
      <AnsweredOn {...props} />
      <RevealButton open={all} onToggle={() => setAll(!all)} label={all ? text.step.lessOfStep : text.step.restOfStep} />
      {all && <><Attempt {...props} /><Means {...props} /></>}
    </>
  );
}

const nearDays = (today: string) => quickDays(today).filter(({ choice }) => NEAR.some((each) => each === choice))
  .map(({ choice, day }) => ({ day, label: text.step[choice as (typeof NEAR)[number]], approximate: choice === 'LAST_WEEK' }));

function Attempt({ draft, change, errorOf, today }: StepFormProps) {
  return (
    <>
      <ChannelField value={draft.channel} error={errorOf('channel')} onChange={(channel) => change(withChannel(draft, channel))} />
      <DayChoice
        id="step-takenOn" label={text.step.when} error={errorOf('takenOn')} words={{ other: text.step.other, exact: text.step.exact, kept: text.step.kept }}
        near={nearDays(today)} value={draft.takenOn} onChange={(takenOn) => change({ ...draft, takenOn })} min={EARLIEST_DAY} max={today}
      />
    </>
  );
}

function Outcome({ draft, change, vocabularies, identifiers, errorOf, waiting }: StepFormProps & { readonly waiting: boolean }) {
  const { outcomes } = optionsOf(draft.channel);
  const known = offered(vocabularies.recourseOutcomes, [draft.outcome]).filter(({ code, group }) => outcomes.includes(code) || (draft.channel !== null && group === draft.channel));
  const chips = known.map(({ code }) => ({ value: code, label: labelIn(known, code) }));
  return (
    <>
      <RadioChips
        id="step-outcome" label={text.step.outcome} error={errorOf('outcome')} value={draft.outcome ?? (waiting ? WAITING : null)}
        onChange={(outcome) => change({ ...draft, outcome: outcome === WAITING ? null : outcome })}
        chips={waiting ? [{ value: WAITING, label: text.step.waiting }, ...chips] : chips}
      />
      {mayHaveAnswer(draft) && <AnswerField identifiers={identifiers} value={draft.answer} error={errorOf('answer')} onText={(answer) => change({ ...draft, answer })} />}
    </>
  );
}

function AnsweredOn({ draft, change, errorOf, today }: StepFormProps) {
  return (
    <DayChoice
      id="step-answeredOn" label={text.step.answeredOn} error={errorOf('answeredOn')} words={{ other: text.step.other, exact: text.step.answeredExact, kept: text.step.kept }}
      near={nearDays(today)} value={draft.answeredOn} onChange={(answeredOn) => change({ ...draft, answeredOn })} min={draft.takenOn ?? EARLIEST_DAY} max={today}
    />
  );
}

function Means({ draft, change, errorOf }: StepFormProps) {
  const { means } = optionsOf(draft.channel);
  return (
    <>
      <RadioChips
        id="step-means" label={text.step.means} optional error={errorOf('means')} value={draft.means} onChange={(code) => change({ ...draft, means: code })}
        chips={means.map((code) => ({ value: code, label: meansLabel(code) }))}
      />
      <RadioChips
        id="step-hoursSpent" label={text.step.hours} optional error={errorOf('hoursSpent')} value={draft.hoursSpent === null ? null : String(draft.hoursSpent)}
        onChange={(hours) => change({ ...draft, hoursSpent: Number(hours) })} chips={HOURS}
      />
    </>
  );
}
