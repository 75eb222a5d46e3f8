import { useQuery } from '@tanstack/react-query';
import { VOCABULARIES, type VocabularyName } from '@vigie/reference';
import { useMemo } from 'react';
import { graphql } from '../graphql/graphql';
import { typesetText } from '../i18n/typeset';
import { request } from '../graphql/request';

/** One entry a person chooses or reads. */
export interface Term {
  readonly code: string;
  readonly label: string;
  readonly group?: string | null;
  readonly retiredInVersion?: number | null;
}

export type { VocabularyName };

export interface Vocabularies {
  /** The terms in use, in the order a form shows them. */
  readonly termsOf: (vocabulary: VocabularyName) => readonly Term[];
  /** Of any term there has been; a code that no version knows shows itself rather than nothing. */
  readonly labelOf: (vocabulary: VocabularyName, code: string) => string;
}

export const ConsoleTermsDocument = graphql(`
  query ConsoleTerms { catalogue { vocabularies { name terms { code label group retiredInVersion } } } }
`);

const HOUR_MS = 3_600_000;

/** The vocabularies as the server has them now; those of this build until it has answered. */
export function useVocabularies(): Vocabularies {
  const { data } = useQuery({ queryKey: ['vocabularies', 'terms'], queryFn: ({ signal }) => request(ConsoleTermsDocument, {}, signal), staleTime: HOUR_MS });
  return useMemo(() => vocabulariesFrom(data?.catalogue.vocabularies ?? []), [data]);
}

/** @param published by name; a vocabulary that is missing there is taken from this build */
export function vocabulariesFrom(published: readonly { readonly name: string; readonly terms: readonly Term[] }[]): Vocabularies {
  const byName = new Map(published.map(({ name, terms }) => [name, terms]));
  const read = new Map<VocabularyName, readonly Term[]>();
  // As French is printed: the register itself is written with the straight apostrophes of its source.
  const allTerms = (vocabulary: VocabularyName): readonly Term[] => {
    const known = read.get(vocabulary) ?? (byName.get(vocabulary) ?? VOCABULARIES[vocabulary]).map((term: Term) => ({ ...term, label: typesetText(term.label) }));
    read.set(vocabulary, known);
    return known;
  };
  return {
    termsOf: (vocabulary) => allTerms(vocabulary).filter(({ retiredInVersion }) => retiredInVersion == null),
    labelOf: (vocabulary, code) => allTerms(vocabulary).find((term) => term.code === code)?.label ?? code,
  };
}
