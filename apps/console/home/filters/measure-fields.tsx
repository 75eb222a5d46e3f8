import { useVocabularies } from '../../catalogue/use-vocabularies';
import { ChoiceField } from '../../form/choice-field';
import { text } from '../messages.fr';
import type { HeatmapView } from '../view/heatmap-view';
import { METRIC_GROUPS, type Metric, type MetricGroup } from '../view/metrics';

const GROUPS = (Object.keys(METRIC_GROUPS) as MetricGroup[]).map((code) => ({ code, label: text.metricGroups[code] }));
const CHOICES = GROUPS.flatMap(({ code: group }) => METRIC_GROUPS[group].map((code) => ({ code, label: text.metrics[code], group })));

/** What is measured, and of which right where that is a question. */
export function MeasureFields({ view, onChange }: { view: HeatmapView; onChange: (change: Partial<HeatmapView>) => void }) {
  const { termsOf } = useVocabularies();
  // The report of 2024 publishes its respondents by region only: elsewhere there would be nothing to show.
  const choose = (metric: Metric) => onChange({ metric, ...(metric === 'RATE_PER_RESPONDENT' && { level: 'REGION', territory: null }) });
  return (
    <>
      <ChoiceField label={text.filters.metric} value={view.metric} choices={CHOICES} groups={GROUPS} onChange={(metric) => choose(metric as Metric)} minWidth={210} />
      {view.metric === 'RIGHT_SHARE' && (
        <ChoiceField label={text.filters.shareOf} value={view.shareOf} choices={termsOf('rightsLost')} onChange={(shareOf) => onChange({ shareOf })} minWidth={190} />
      )}
    </>
  );
}
