import { useVocabularies } from '../../catalogue/use-vocabularies';
import { request } from '../../graphql/request';
import { ReleaseMenu } from '../../release/release-menu';
import { filterLabels } from '../filters/filter-labels';
import { text } from '../messages.fr';
import type { HeatmapView } from '../view/heatmap-view';
import { heatmapVariables } from '../view/view-input';
import { FORMATS, type Format } from './export-map';
import { ReleaseMapDocument } from './release.documents';

/** What is seen, as a file: the figures are counted anew by the server, and only those that may leave are in it. */
export function ExportMenu({ view, today }: { view: HeatmapView; today: string }) {
  const { labelOf } = useVocabularies();
  const measure = view.metric === 'RIGHT_SHARE' ? `${text.metrics.RIGHT_SHARE} : ${labelOf('rightsLost', view.shareOf)}` : text.metrics[view.metric];
  const release = async (format: Format) => {
    const { releaseMap } = await request(ReleaseMapDocument, { input: heatmapVariables(view, today).input });
    if (releaseMap.__typename === 'MapRelease') await (await import('./export-map')).exportMap(releaseMap, format, { measure, filters: filterLabels(view, labelOf).map(({ label }) => label) });
    return releaseMap;
  };
  return <ReleaseMenu words={text.export} formats={FORMATS} release={release} />;
}
