import { formatCount } from '@vigie/ui';
import { request } from '../../graphql/request';
import { ReleaseMenu } from '../../release/release-menu';
import { ReleaseCrossTableDocument, type CrossInput } from '../analyses.documents';
import { text } from '../messages.fr';
import type { AnalysisView } from '../view/analysis-view';
import type { Names } from '../view/names';
import type { Format } from './save-grid';

const words = { ...text.export, inFile: (shown: number, all: number) => text.export.inFile(formatCount(shown), formatCount(all)) };
const FORMATS = Object.keys(words.formats) as Format[];

/** The answer as a file: its figures are counted anew by the server, and only those that may leave are in it. */
export function ExportMenu({ view, question, input, names }: { view: AnalysisView; question: string; input: CrossInput; names: Names }) {
  const release = async (format: Format) => {
    const { releaseCrossTable: outcome } = await request(ReleaseCrossTableDocument, { input });
    if (outcome.__typename === 'CrossRelease') {
      const [{ releasedGrid }, { saveGrid }] = await Promise.all([import('./released-grid'), import('./save-grid')]);
      await saveGrid(releasedGrid(outcome, question, new Date().toISOString(), view, names), format);
    }
    return outcome;
  };
  return <ReleaseMenu words={words} formats={FORMATS} release={release} />;
}
