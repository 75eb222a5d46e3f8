import { DateField, type QuickDate } from '@vigie/ui';
import { EARLIEST_DAY } from '@vigie/contracts';
import { fieldId } from '../checking/screen-of-path';
import { quickDays, type QuickDay } from '../draft/quick-days';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { SiteField } from '../site/site-field';

const NEAR: readonly QuickDay[] = ['TODAY', 'YESTERDAY', 'THIS_WEEK'];

/** Where, when it happened, when it was found out. */
export function WhereAndWhen() {
  const { draft, change, errorOf, today } = useReport();
  const quick = quickDays(today);
  const choices = (days: typeof quick): QuickDate[] => days.map(({ choice, day }) => ({ label: text.when[choice], value: day }));
  return (
    <>
      <SiteField />
      <DateField
        id={fieldId('occurredOn')} label={text.when.occurred} hint={text.when.occurredHint} error={errorOf('occurredOn')}
        value={draft.occurredOn ?? ''} onChange={(day) => change({ occurredOn: day || null })} min={EARLIEST_DAY} max={today} quickDates={choices(quick)}
      />
      <DateField
        id={fieldId('discoveredOn')} label={text.when.discovered} error={errorOf('discoveredOn')}
        value={draft.discoveredOn ?? ''} onChange={(day) => change({ discoveredOn: day || null })} min={EARLIEST_DAY} max={today}
        quickDates={choices(quick.filter(({ choice }) => NEAR.includes(choice)))}
      />
    </>
  );
}
