import { Checkbox, DateField, FieldGroup, RadioCards } from '@vigie/ui';
import { EARLIEST_DAY } from '@vigie/contracts';
import { STATUS_MOTIVES, parisDate } from '@vigie/domain';
import { DayChoice } from '../../controls/day-choice';
import { quickDays } from '../../report/draft/quick-days';
import type { CaseFile } from '../case-documents';
import { text } from '../messages.fr';
import { rightLabel } from '../words';
import type { Solving } from './use-solving';

const NEAR = ['TODAY', 'YESTERDAY', 'LAST_WEEK'] as const;

/** How it ended, since when, and for each right that was still lost, whether it is back. */
export function SolveForm({ solving, ruptures }: { readonly solving: Solving; readonly ruptures: CaseFile['ruptures'] }) {
  const today = parisDate(new Date());
  const errorOf = (path: string) => solving.errors.find((error) => error.path === path)?.message ?? null;
  const near = quickDays(today).filter(({ choice }) => NEAR.some((each) => each === choice))
    .map(({ choice, day }) => ({ day, label: text.step[choice as (typeof NEAR)[number]], approximate: choice === 'LAST_WEEK' }));
  return (
    <>
      <RadioCards
        id="solve-outcome" label={text.solve.outcome} error={errorOf('outcome')} value={solving.outcome}
        onChange={(outcome) => solving.choose(outcome as NonNullable<Solving['outcome']>)}
        choices={STATUS_MOTIVES.RESOLVED.map((code) => ({ value: code, label: text.outcome[code] ?? code }))}
      />
      <DayChoice
        id="solve-solvedOn" label={text.solve.when} error={errorOf('solvedOn')} words={{ other: text.step.other, exact: text.solve.exact, kept: text.step.kept }}
        near={near} value={solving.solvedOn} onChange={(day) => day && solving.date(day)} min={EARLIEST_DAY} max={today}
      />
      {ruptures.length > 0 && (
        <FieldGroup id="solve-ruptures" label={text.solve.rights} hint={text.solve.rightsHint}>
          <div className="solve-rights">
            {ruptures.map(({ id, right, since }) => {
              const until = solving.ends[id] ?? null;
              const label = rightLabel(right);
              return (
                <div key={id} className="solve-right">
                  <Checkbox label={label} checked={until !== null} onChange={(back) => solving.end(id, back ? (solving.solvedOn < since ? since : solving.solvedOn) : null)} />
                  {until !== null && <DateField id={`solve-until-${id}`} label={text.solve.until(label)} value={until} min={since} max={today} onChange={(day) => day && solving.end(id, day)} />}
                </div>
              );
            })}
          </div>
        </FieldGroup>
      )}
    </>
  );
}
