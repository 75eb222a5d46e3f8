import { graphql, type ResultOf } from '../graphql/graphql';

export const VocabulariesDocument = graphql(`
  query ConsoleVocabularies {
    catalogue { version vocabularies { name extensible terms { code label group sector retiredInVersion } } }
  }
`);

export const VocabularyVersionsDocument = graphql(`
  query ConsoleVocabularyVersions {
    vocabularyVersions { version publishedAt publishedByName note changes { vocabulary code action before after } }
  }
`);

export type VocabularyVersion = ResultOf<typeof VocabularyVersionsDocument>['vocabularyVersions'][number];

export const PublishVocabularyDocument = graphql(`
  mutation PublishVocabulary($changes: [VocabularyChangeInput!]!, $note: String) {
    publishVocabulary(changes: $changes, note: $note) {
      __typename
      ... on VocabularyPublished { version }
      ... on VocabularyRefused { message errors { index message } }
    }
  }
`);
