import type { GraphQLFormattedError } from 'graphql';

/** Codes whose message was written for the person who reads it. */
const SPOKEN = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'TOO_MANY_REQUESTS', 'SECOND_FACTOR_REQUIRED']);

/** Codes of a document that was refused before it ran: a developer reads them, so they stay as Apollo says them. */
const REFUSED_DOCUMENT = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED', 'PERSISTED_QUERY_NOT_FOUND']);

/** Anything else is a fault of ours: the log has it, the answer does not. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = String(formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
  const { path, locations } = formatted;
  // What does exist is nobody's to guess at: fields are hidden by Apollo, values of enumerations are not.
  const message = formatted.message.replace(/\s*Did you mean [^?]*\?/g, '');
  const extensions = { ...pick(formatted.extensions, ['retryAfterSeconds', 'field']), code };
  if (SPOKEN.has(code)) return { message, path, extensions };
  if (REFUSED_DOCUMENT.has(code)) return { message, locations, extensions };
  return { message: "Une erreur est survenue de notre côté. Rien n'a été perdu : réessayez dans un instant.", path, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

function pick(from: Record<string, unknown> | undefined, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => from && name in from).map((name) => [name, from![name]]));
}
