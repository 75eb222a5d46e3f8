import { getNamedType, isAbstractType, isLeafType, isObjectType, isRequiredArgument, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';

/** Levels of objects that a selection goes down: what lies deeper is reached from the operation that returns it. */
const DEPTH = 4;

/** Every field of what an operation returns, members of unions included, so that an answer holds all it could hold. */
export function fullSelection(schema: GraphQLSchema, type: GraphQLOutputType, depth = DEPTH): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named)) {
    const possible = schema.getPossibleTypes(named);
    const members = possible.map((member) => `... on ${member.name} ${fields(schema, member, depth, clashesOf(possible))}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  return isObjectType(named) ? fields(schema, named, depth, new Set()) : '';
}

/** Names that members of a union give different types. */
function clashesOf(members: readonly GraphQLObjectType[]): ReadonlySet<string> {
  const types = new Map<string, Set<string>>();
  for (const field of members.flatMap((member) => Object.values(member.getFields()))) types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)));
  return new Set([...types].filter(([, seen]) => seen.size > 1).map(([name]) => name));
}

/** Fields that clash get an alias of their own; the others none, for a document may not have many. */
function fields(schema: GraphQLSchema, type: GraphQLObjectType, depth: number, clashes: ReadonlySet<string>): string {
  const selected = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inner = getNamedType(field.type);
    if (!isLeafType(inner) && depth === 0) return [];
    const alias = clashes.has(field.name) ? `${type.name}_${field.name}: ` : '';
    return [`${alias}${field.name} ${fullSelection(schema, field.type, depth - 1)}`.trim()];
  });
  return `{ __typename ${selected.join(' ')} }`;
}

/** `Type.field` of all object types that operations return; introspection's own left out. */
export function allFields(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots.has(type.name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

/** Adds to `seen` each `Type.field` that an answer gives a value for. */
export function collectFields(value: unknown, seen: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((item) => collectFields(item, seen));
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  const type = String(record['__typename'] ?? '');
  for (const [key, inner] of Object.entries(record)) {
    if (inner !== null && key !== '__typename') seen.add(`${type}.${key.startsWith(`${type}_`) ? key.slice(type.length + 1) : key}`);
    collectFields(inner, seen);
  }
}
