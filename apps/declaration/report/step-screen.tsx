import type { ComponentType, FormEvent } from 'react';
import { Button, ErrorSummary, Stepper } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { REPORT_SCREENS, type ReportScreen } from '../routing/routes';
import { ScreenHeading } from '../shell/screen-heading';
import { errorsOn } from './checking/check-draft';
import { fieldId } from './checking/screen-of-path';
import { text } from './messages.fr';
import { ReportFrame } from './report-frame';
import { Attempts } from './steps/attempts';
import { Difficulties } from './steps/difficulties';
import { Losses } from './steps/losses';
import { Person } from './steps/person';
import { WhereAndWhen } from './steps/where-and-when';
import { Words } from './steps/words';
import type { ReportFlow } from './use-report-flow';

type Step = Exclude<ReportScreen, 'REVIEW'>;

const STEPS: readonly ReportScreen[] = REPORT_SCREENS.filter((screen) => screen !== 'REVIEW');

const BODIES: Readonly<Record<Step, ComponentType>> = {
  WHERE_AND_WHEN: WhereAndWhen, PERSON: Person, DIFFICULTIES: Difficulties, LOSSES: Losses, ATTEMPTS: Attempts, WORDS: Words,
};

/** A word of relief where a step may be left empty. */
const LEADS: Readonly<Partial<Record<Step, string>>> = { ATTEMPTS: text.attempts.lead, WORDS: text.words.lead };

interface StepScreenProps {
  readonly screen: Step;
  readonly flow: ReportFlow;
  /** Everything was read again once: the way on leads back there. */
  readonly reviewed: boolean;
  readonly onNext: () => void;
  readonly onGoTo: (screen: ReportScreen) => void;
}

/** One step: where one stands, what is to mend, the questions, the way on. */
export function StepScreen({ screen, flow, reviewed, onNext, onGoTo }: StepScreenProps) {
  const Body = BODIES[screen];
  const current = STEPS.indexOf(screen);
  const remarks = errorsOn(screen, flow.remarks);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onNext();
  };
  return (
    <ReportFrame>
      <div className="report-progress">
        <Stepper steps={STEPS.map((step) => text.steps.short[step] ?? step)} current={current} onGoTo={(step) => onGoTo(STEPS[step] ?? 'WHERE_AND_WHEN')} />
      </div>
      <ScreenHeading title={text.steps[screen]} before={<span className="vg-hidden">{text.steps.position(current + 1, STEPS.length)} : </span>}>
        {LEADS[screen] && <p>{LEADS[screen]}</p>}
      </ScreenHeading>
      <form onSubmit={submit} noValidate>
        <ErrorSummary key={flow.round} title={text.steps.summary(remarks.length)} errors={remarks.map(({ path, message }) => ({ fieldId: fieldId(path), message }))} />
        <Body />
        <div className="report-way-on">
          <Button type="submit">{reviewed ? text.steps.toReview : text.steps.next}<Icon name="next" /></Button>
        </div>
      </form>
    </ReportFrame>
  );
}
