import { graphql } from '../graphql/graphql';

export const AssociationsDocument = graphql(`
  query Associations($search: String, $page: PageInput) {
    associations(search: $search, page: $page) { total items { id name structures activeStructures regionCodes } }
  }
`);

export const RenameAssociationDocument = graphql(`
  mutation RenameAssociation($id: ID!, $name: String!) {
    renameAssociation(id: $id, name: $name) { __typename ... on Association { name } ... on AccountRefused { message field } }
  }
`);

export const MergeAssociationDocument = graphql(`
  mutation MergeAssociation($id: ID!, $intoId: ID!) {
    mergeAssociation(id: $id, intoId: $intoId) { __typename ... on Association { name } ... on AccountRefused { message field } }
  }
`);
