import { graphql } from '../graphql/graphql';

export const StructuresDocument = graphql(`
  query ConsoleStructures($filter: StructureFilter, $page: PageInput) {
    structures(filter: $filter, page: $page) { total items { id name typeCode associationName departmentCode siteCode active } }
  }
`);
