import { FILTER_VOCABULARIES, findDepartment, findRegion, findSite } from '@vigie/reference';
import { formatMonth } from '@vigie/ui';
import { useMemo } from 'react';
import { useVocabularies, type VocabularyName } from '../../catalogue/use-vocabularies';
import { text } from '../messages.fr';
import { FILTERS, monthsOf, type AnalysisView, type Dimension, type Filter } from './analysis-view';

const VOCABULARY: Partial<Record<Dimension, VocabularyName>> = { RIGHT: 'rightsLost', DIFFICULTY: 'difficulties', STRUCTURE_TYPE: 'structureTypes', AUDIENCE: 'audiences', CAUSALITY: 'causalities' };

export interface Names {
  /** As people read a code of a dimension; the empty code is all of it. */
  readonly nameOf: (dimension: Dimension, code: string) => string;
  /** The question of a view, in words. */
  readonly questionOf: (view: AnalysisView, today: string) => string;
}

export function useNames(): Names {
  const { labelOf } = useVocabularies();
  return useMemo(() => {
    const nameOf = (dimension: Dimension, code: string): string => {
      const vocabulary = VOCABULARY[dimension];
      if (code === '') return text.total;
      if (vocabulary) return labelOf(vocabulary, code);
      if (dimension === 'OUTCOME') return code === 'SOLVED' ? text.outcomes.SOLVED : text.outcomes.OPEN;
      if (dimension === 'MONTH') return formatMonth(`${code}-01`);
      if (dimension === 'QUARTER') return `${code.slice(5)} ${code.slice(0, 4)}`;
      return (dimension === 'REGION' ? findRegion(code) : dimension === 'DEPARTMENT' ? findDepartment(code) : findSite(code))?.name ?? code;
    };
    return { nameOf, questionOf: (view, today) => questionOf(view, today, (filter, code) => labelOf(FILTER_VOCABULARIES[filter], code)) };
  }, [labelOf]);
}

function questionOf(view: AnalysisView, today: string, label: (filter: Filter, code: string) => string): string {
  const words = text.sentence;
  const { from, to } = monthsOf(view, today);
  const region = view.region && findRegion(view.region)?.name;
  const site = view.site && findSite(view.site)?.name;
  return [
    words.how, ...FILTERS.map((name) => { const code = view.filters[name]; return code ? words[name](label(name, code)) : ''; }), view.outcome ? words[view.outcome] : '',
    words.by(text.by[view.rows]), view.columns ? words.and(text.by[view.columns]) : '', site ? words.at(site) : region ? words.in(region) : '',
    view.to === null ? words.since(formatMonth(`${from}-01`)) : words.between(formatMonth(`${from}-01`), formatMonth(`${to}-01`)), words.end,
  ].join('');
}
