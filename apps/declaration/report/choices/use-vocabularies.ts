import { useEffect, useSyncExternalStore } from 'react';
import { graphql } from '../../graphql/graphql';
import { request } from '../../graphql/request';
import { reportVocabularies, type ReportVocabularies } from './vocabularies';

const VOCABULARIES_QUERY = graphql(`
  query Vocabularies { catalogue { vocabularies { name terms { code label group retiredInVersion } } } }
`);

let current: ReportVocabularies = reportVocabularies();
let asked = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The vocabularies in force: those of this build at once, those of the server as soon as they arrive. */
export function useVocabularies(): ReportVocabularies {
  useEffect(() => { if (!asked) readVocabularies(); }, []);
  return useSyncExternalStore(subscribe, () => current);
}

/** Asks the server again: it has refused a word that this page still offers. */
export function readVocabularies(): void {
  asked = true;
  request(VOCABULARIES_QUERY, {}).then(
    ({ catalogue }) => {
      current = reportVocabularies(Object.fromEntries(catalogue.vocabularies.map(({ name, terms }) => [name, terms])));
      for (const listener of listeners) listener();
    },
    // The server checks the codes anyway; the next report asks again.
    () => { asked = false; },
  );
}
