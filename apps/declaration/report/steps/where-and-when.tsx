import { EARLIEST_DAY } from '@vigie/contracts';
import { DayChoice, type NearDay } from '../../controls/day-choice';
import { fieldId } from '../checking/screen-of-path';
import { quickDays, type QuickDay } from '../draft/quick-days';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { SiteField } from '../site/site-field';

const SAME_DAY: readonly QuickDay[] = ['TODAY', 'YESTERDAY'];
const WORDS = { other: text.when.otherDay, exact: text.when.exactDay, kept: text.when.kept };

/** Where, when it happened, when it was found out. */
export function WhereAndWhen() {
  const { draft, change, errorOf, today } = useReport();
  const near = quickDays(today).map(({ choice, day }): NearDay & { choice: QuickDay } => ({ choice, day, label: text.when[choice], approximate: !SAME_DAY.includes(choice) }));
  return (
    <>
      <SiteField />
      <DayChoice
        id={fieldId('occurredOn')} label={text.when.occurred} hint={text.when.occurredHint} error={errorOf('occurredOn')} words={WORDS}
        near={near} value={draft.occurredOn} onChange={(occurredOn) => change({ occurredOn })} min={EARLIEST_DAY} max={today}
      />
      <DayChoice
        id={fieldId('discoveredOn')} label={text.when.discovered} error={errorOf('discoveredOn')} words={WORDS}
        near={near.filter(({ choice }) => SAME_DAY.includes(choice))} value={draft.discoveredOn} onChange={(discoveredOn) => change({ discoveredOn })} min={EARLIEST_DAY} max={today}
      />
    </>
  );
}
