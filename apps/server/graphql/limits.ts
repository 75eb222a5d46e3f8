import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationRule } from 'graphql';

/** What one request may ask for. The largest document of our own apps stays under half of each limit. */
const LIMITS = { depth: 9, aliases: 15, directives: 30, cost: 6_000 } as const;

/** Words of a document; the parser itself stops there, and says so as a fault of the caller. */
export const MAX_TOKENS = 900;

/** Depth, alias, directive and cost limits: what exceeds one is refused before it is executed. */
export function armoredServer(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const armor = new ApolloArmor({
    maxDepth: { n: LIMITS.depth, flattenFragments: true },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
    maxTokens: { enabled: false },
    costLimit: { maxCost: LIMITS.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true },
    blockFieldSuggestion: { enabled: true },
  });
  const protection = armor.protect();
  return { plugins: [...(protection.plugins as ApolloServerPlugin[])], validationRules: [...protection.validationRules, noSubscriptions] };
}

/** Live figures go by `/live`. Left to Apollo, a subscription would be answered as a fault of ours. */
const noSubscriptions: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation === 'subscription') context.reportError(new GraphQLError('Subscriptions are not served.', { nodes: node }));
  },
});
