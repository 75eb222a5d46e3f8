/** What a token may be given to do, each for the reports of its structure alone. */
export const TOKEN_SCOPES = ['report:write', 'report:read'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** The same values as GraphQL wants them. */
export const ApiTokenScope = { REPORT_WRITE: 'report:write', REPORT_READ: 'report:read' } as const satisfies Record<string, TokenScope>;
