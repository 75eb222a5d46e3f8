import { graphql } from '../graphql/graphql';

export const VocabulariesDocument = graphql(`
  query ConsoleVocabularies {
    catalogue { vocabularies { version vocabularies { name terms { code label group retiredInVersion } } } }
  }
`);

export const PublishVocabularyDocument = graphql(`
  mutation PublishVocabulary($input: PublishVocabularyInput!) {
    publishVocabulary(input: $input) {
      __typename
      ... on VocabularyPublished { version }
      ... on VocabularyRefused { message }
    }
  }
`);
