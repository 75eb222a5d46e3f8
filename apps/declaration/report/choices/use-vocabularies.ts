import { useEffect, useState } from 'react';
import { graphql } from '../../graphql/graphql';
import { request } from '../../graphql/request';
import { reportVocabularies, type ReportVocabularies } from './vocabularies';

const VOCABULARIES_QUERY = graphql(`
  query Vocabularies { catalogue { vocabularies { name terms { code label group retiredInVersion } } } }
`);

let current: ReportVocabularies = reportVocabularies();
let asked = false;

/** The vocabularies in force: those of this build at once, those of the server as soon as they arrive. */
export function useVocabularies(): ReportVocabularies {
  const [vocabularies, setVocabularies] = useState(current);
  useEffect(() => {
    if (asked) return;
    asked = true;
    readVocabularies().then(
      (served) => { current = served; setVocabularies(served); },
      // The server checks the codes anyway; the next report asks again.
      () => { asked = false; },
    );
  }, []);
  return vocabularies;
}

async function readVocabularies(): Promise<ReportVocabularies> {
  const { catalogue } = await request(VOCABULARIES_QUERY, {});
  return reportVocabularies(Object.fromEntries(catalogue.vocabularies.map(({ name, terms }) => [name, terms])));
}
