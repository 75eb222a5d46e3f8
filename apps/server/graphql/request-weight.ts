import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, valueFromASTUntyped, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { RequestWithViewer } from '@vigie/access';

/** Rows that one request may have made, each counted once for every object asked of it. The heaviest page of our own apps stays under half. */
const MOST_ROWS = 2_500;
/** Times that one request may ask the same of the root: a page of the console asks for three maps. */
const MOST_OF_ONE = 4;
const [USUAL_PAGE, LARGEST_PAGE] = [25, 200];

export interface RequestWeight {
  readonly rows: number;
  /** Of the root field asked for most. */
  readonly ofOne: number;
  /** Items that each bulk mutation carries. */
  readonly bulks: readonly number[];
}

export interface WeighedDocument {
  readonly root: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a document asks for, by its pages and its copies: aliases and large pages multiply what the cost of a document counts once. */
export function weightOf({ root, fragments, variables }: WeighedDocument): RequestWeight {
  const fieldsOf = (set: SelectionSetNode): FieldNode[] => set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet);
    const fragment = fragments.get(selection.name.value);
    return fragment ? fieldsOf(fragment.selectionSet) : [];
  });
  const argument = (field: FieldNode, name: string): unknown => {
    const node = field.arguments?.find((one) => one.name.value === name);
    return node && valueFromASTUntyped(node.value, variables);
  };
  const rowsOf = (field: FieldNode): number => {
    if (!field.selectionSet) return 0;
    const own = 1 + fieldsOf(field.selectionSet).reduce((sum, child) => sum + rowsOf(child), 0);
    return isPaged(field) ? own * pageOf(argument(field, 'page')) : own;
  };
  const isPaged = (field: FieldNode): boolean => fieldsOf(field.selectionSet!).some(({ name }) => name.value === 'items');
  const fields = fieldsOf(root);
  const copies = new Map<string, number>();
  for (const { name, selectionSet } of fields) if (selectionSet) copies.set(name.value, (copies.get(name.value) ?? 0) + 1);
  const bulks = fields.map((field) => argument(field, 'items')).filter(Array.isArray).map((items) => items.length);
  return { rows: fields.reduce((sum, field) => sum + rowsOf(field), 0), ofOne: Math.max(0, ...copies.values()), bulks };
}

function pageOf(page: unknown): number {
  const perPage = typeof page === 'object' && page !== null ? Number((page as { perPage?: unknown }).perPage) : USUAL_PAGE;
  return Number.isFinite(perPage) ? Math.min(Math.max(perPage, 1), LARGEST_PAGE) : USUAL_PAGE;
}

/** Refuses what multiplies its own work, before any of it is done; a bulk counts against the rate of who sends it by what it carries. */
export const requestWeightLimit: ApolloServerPlugin<{ req: RequestWithViewer }> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, request, contextValue }) {
        const fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
        const { rows, ofOne, bulks } = weightOf({ root: operation!.selectionSet, fragments, variables: request.variables ?? {} });
        if (ofOne > MOST_OF_ONE) throw refused(`The same field is asked for ${ofOne} times; ${MOST_OF_ONE} is the most.`);
        if (rows > MOST_ROWS) throw refused(`The document asks for up to ${rows} rows; ${MOST_ROWS} is the most. Ask for smaller pages.`);
        if (bulks.length > 1) throw refused('One bulk a request.');
        if (bulks[0]) await contextValue.req.countBulk?.(bulks[0]).catch((error: unknown) => { throw tooMuchOf(error); });
      },
    };
  },
};

/** As the rate's own answer: a status of its own, or Apollo takes what is thrown here for a fault of ours. */
function tooMuchOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const headers = new Map([['retry-after', String(error.extensions['retryAfterSeconds'] ?? 1)]]);
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 429, headers } } });
}

const refused = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
