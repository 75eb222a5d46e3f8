import { DateField } from '@vigie/ui';
import type { VocabularyTerm } from '@vigie/contracts';
import { FrequentCards } from '../../controls/reveal';
import { fieldId } from '../checking/screen-of-path';
import { frequentFirst } from '../choices/frequent-first';
import { PREFERRED_AUDIENCES, preferredDocuments } from '../choices/preferred';
import { offered } from '../choices/vocabularies';
import { text } from '../messages.fr';
import { useReport } from '../report-context';

const asChoices = (terms: readonly VocabularyTerm[]) => terms.map(({ code, label }) => ({ value: code, label }));

/** Whom it is about, and the document in hand. Nothing here tells who the person is. */
export function Person() {
  const { draft, change, errorOf, vocabularies, seen } = useReport();
  const audiences = frequentFirst(offered(vocabularies.audiences, [draft.audience]), PREFERRED_AUDIENCES, seen.map(({ audience }) => audience), 3);
  const ofAudience = seen.filter(({ audience }) => draft.audience === null || audience === draft.audience);
  const documents = frequentFirst(
    offered(vocabularies.stayDocuments, [draft.stayDocument]), preferredDocuments(draft.audience), ofAudience.map(({ stayDocument }) => stayDocument), 4,
  );
  return (
    <>
      <FrequentCards
        id={fieldId('audience')} label={text.person.audience} error={errorOf('audience')}
        first={asChoices(audiences.first)} others={asChoices(audiences.others)} othersLabel={text.other(audiences.others.length, text.person.otherAudiences)} fewerLabel={text.fewer}
        value={draft.audience} onChange={(audience) => change({ audience })}
      />
      <FrequentCards
        id={fieldId('stayDocument')} label={text.person.document} error={errorOf('stayDocument')}
        first={asChoices(documents.first)} others={asChoices(documents.others)} othersLabel={text.other(documents.others.length, text.person.otherDocuments)} fewerLabel={text.fewer}
        value={draft.stayDocument} onChange={(stayDocument) => change({ stayDocument })}
      />
      <DateField
        id={fieldId('stayDocumentExpiresOn')} label={draft.stayDocument === 'NONE' ? text.person.expiredNone : text.person.expires} optional error={errorOf('stayDocumentExpiresOn')}
        value={draft.stayDocumentExpiresOn ?? ''} onChange={(day) => change({ stayDocumentExpiresOn: day || null })}
      />
    </>
  );
}
