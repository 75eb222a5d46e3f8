import type { GraphQLSchema } from 'graphql';
import { StartupError } from '@vigie/platform';
import type { DeclaredOperation } from './declared-operations';

/**
 * Refuses a program with an operation, field resolver or route that says not who may call it.
 * @param operations from `declaredOperations(discovery)`
 * @param schema when given, each root field of it must also be among the operations: nothing enters by another door
 * @throws StartupError naming all of them
 */
export function assertEveryOperationPermitted(operations: readonly DeclaredOperation[], schema?: GraphQLSchema): void {
  const silent = operations.filter((operation) => !operation.permissions?.length).map((operation) => `${operation.parent}.${operation.name} (${operation.handler})`);
  const unknown = schema ? rootFields(schema).filter((field) => !operations.some((operation) => `${operation.parent}.${operation.name}` === field)) : [];
  if (silent.length + unknown.length === 0) return;
  throw new StartupError(`Operations without a declared permission: ${[...silent, ...unknown].join(', ')}. Add @Permit(...).`);
}

function rootFields(schema: GraphQLSchema): string[] {
  const roots = [['Query', schema.getQueryType()], ['Mutation', schema.getMutationType()], ['Subscription', schema.getSubscriptionType()]] as const;
  return roots.flatMap(([name, type]) => Object.keys(type?.getFields() ?? {}).map((field) => `${name}.${field}`));
}
