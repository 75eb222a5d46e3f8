import { graphql } from '../graphql/graphql';

export const StructuresDocument = graphql(`
  query ConsoleStructures($filter: StructureFilter, $page: PageInput) {
    structures(filter: $filter, page: $page) { total items { id name typeCode associationName departmentCode siteCode active members } }
  }
`);

export const CreateStructureDocument = graphql(`
  mutation CreateStructure($structure: StructureInput!) {
    createStructure(structure: $structure) { __typename ... on Structure { id name } ... on AccountRefused { message field } }
  }
`);

export const UpdateStructureDocument = graphql(`
  mutation UpdateStructure($id: ID!, $structure: StructureInput!) {
    updateStructure(id: $id, structure: $structure) { __typename ... on Structure { id name } ... on AccountRefused { message field } }
  }
`);
