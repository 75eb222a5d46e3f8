/** Codes a GraphQL error carries in `extensions.code`, beside those of the GraphQL server itself. */
export const REFUSAL_CODES = [
  'UNAUTHENTICATED', 'FORBIDDEN', 'SECOND_FACTOR_REQUIRED', 'NOT_FOUND', 'BAD_USER_INPUT', 'TOO_MANY_REQUESTS', 'INTERNAL_SERVER_ERROR',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
