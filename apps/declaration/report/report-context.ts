import { createContext, useContext } from 'react';
import type { ReportVocabularies } from './choices/vocabularies';
import type { ReportDraft } from './draft/report-draft';
import type { IdentifierCheck } from './words/identifier-check';
import type { RecentReport } from '../home/recent-reports';

/** What every screen of a report works on. */
export interface ReportWork {
  readonly draft: ReportDraft;
  readonly change: (patch: Partial<ReportDraft>) => void;
  /** What is shown beside the field of that path, or null. */
  readonly errorOf: (path: string) => string | null;
  readonly vocabularies: ReportVocabularies;
  /** The structure's last reports, to put first what it reports most. */
  readonly seen: readonly RecentReport[];
  readonly identifiers: IdentifierCheck;
  /** Europe/Paris. */
  readonly today: string;
}

export const ReportContext = createContext<ReportWork | null>(null);

export function useReport(): ReportWork {
  const work = useContext(ReportContext);
  if (!work) throw new Error('A screen of a report stands outside of a report.');
  return work;
}
