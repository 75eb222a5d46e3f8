import { Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { weightOf } from './request-weight';

function weigh(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  return weightOf({ root: operation.selectionSet, variables, fragments: new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : []))) });
}

const NESTED = 'items { id history { id changes { field } } ruptures { id } structure { id } }';

it('counts the rows of a page once for every object asked of each', () => {
  expect(weigh(`{ reports(page: { page: 1, perPage: 100 }) { ${NESTED} } }`).rows).toBe(600);
  expect(weigh(`query ($page: PageInput) { reports(page: $page) { ${NESTED} } }`, { page: { page: 1, perPage: 100 } }).rows).toBe(600);
  expect(weigh(`query ($n: Int!) { reports(page: { page: 1, perPage: $n }) { items { id } total } }`, { n: 5_000_000 }).rows).toBe(400);
  expect(weigh('{ reports { items { id } } }').rows).toBe(50);
  expect(weigh(`query { reports(page: { page: 1, perPage: 100 }) { ...all } } fragment all on ReportPage { ${NESTED} }`).rows).toBe(600);
});

it('counts how often the same is asked for, under whatever names', () => {
  expect(weigh(`{ ${Array.from({ length: 15 }, (_, at) => `a${at}: heatmap(input: {}) { n }`).join(' ')} }`).ofOne).toBe(15);
  expect(weigh('query { ...a ...a b: me { id } } fragment a on Query { me { id } }').ofOne).toBe(3);
});

it('counts what each bulk carries', () => {
  expect(weigh('mutation ($items: [X!]!) { a: submitReports(items: $items) { __typename } b: submitReports(items: [{}]) { __typename } }', { items: [{}, {}, {}] }).bulks).toEqual([3, 1]);
});
