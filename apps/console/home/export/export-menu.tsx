import { useVocabularies } from '../../catalogue/use-vocabularies';
import { request } from '../../graphql/request';
import { ReleaseMenu } from '../../release/release-menu';
import { filterLabels } from '../filters/filter-labels';
import { text } from '../messages.fr';
import { daysAgainst } from '../view/against';
import { regionShown, type HeatmapView } from '../view/heatmap-view';
import { daysOf, type DayRange } from '../view/period';
import { daysShown, heatmapVariables } from '../view/view-input';
import { FORMATS, type Format } from './export-map';
import { ReleaseMapDocument } from './release.documents';
import { together, type DecidedPeriod } from './together';

/** What is seen, as a file: the figures are counted anew by the server, and only those that may leave are in it. A comparison makes two, one a period. */
export function ExportMenu({ view, scope, today }: { view: HeatmapView; scope: readonly string[]; today: string }) {
  const { labelOf } = useVocabularies();
  const measure = view.metric === 'RIGHT_SHARE' ? `${text.metrics.RIGHT_SHARE} : ${labelOf('rightsLost', view.shareOf)}` : text.metrics[view.metric];
  const about = { measure, filters: filterLabels(view, labelOf).map(({ label }) => label), region: regionShown(view, scope) };
  const release = async (format: Format) => {
    const { input } = heatmapVariables(view, today);
    const decided: DecidedPeriod[] = [];
    // One after the other: what leaves first counts as out when the second is decided.
    for (const days of periodsOf(view, today)) decided.push({ days, outcome: (await request(ReleaseMapDocument, { input: { ...input, ...days } })).releaseMap });
    const { exportMap } = await import('./export-map');
    for (const { outcome } of decided) if (outcome.__typename === 'MapRelease') await exportMap(outcome, format, about);
    return together(decided);
  };
  return <ReleaseMenu words={{ ...text.export, ...(view.against && text.export.compared) }} formats={FORMATS} release={release} />;
}

const periodsOf = (view: HeatmapView, today: string): readonly DayRange[] => (view.against ? [daysAgainst(view.against, daysOf(view.period, today)), daysOf(view.period, today)] : [daysShown(view, today)]);
