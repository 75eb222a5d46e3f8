import type { StructureListAnswer, StructureListColumns } from '@vigie/contracts';
import { ApiFailure, type ApiFailureCode } from '../../graphql/api-failure';

const CODES: Readonly<Record<number, ApiFailureCode>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 400: 'BAD_USER_INPUT', 413: 'BAD_USER_INPUT', 422: 'BAD_USER_INPUT', 429: 'TOO_MANY_REQUESTS' };

/** The file goes with each question, since the server keeps none; what fails is the same `ApiFailure` as elsewhere, in the server's own words. */
async function send(path: string, file: File, headers: Record<string, string>): Promise<StructureListAnswer> {
  let response: Response;
  try {
    response = await fetch(`/structure-lists/${path}`, { method: 'POST', credentials: 'same-origin', body: file, headers: { 'content-type': 'application/octet-stream', 'x-vigie-request': 'console', ...headers } });
  } catch {
    throw new ApiFailure('OFFLINE');
  }
  if (response.ok) return (await response.json()) as StructureListAnswer;
  const refusal = (await response.json().catch(() => ({}))) as { message?: unknown };
  const code = CODES[response.status] ?? (response.status >= 502 ? 'OFFLINE' : 'INTERNAL_SERVER_ERROR');
  throw typeof refusal.message === 'string' && response.status < 500 ? new ApiFailure(code, refusal.message) : new ApiFailure(code);
}

const written = (columns: StructureListColumns) => encodeURIComponent(JSON.stringify(columns));

export const structureListsApi = {
  /** @param columns null: guessed by the server */
  check: (file: File, columns: StructureListColumns | null) => send('check', file, columns ? { 'x-columns': written(columns) } : {}),
  run: (file: File, columns: StructureListColumns, invites: boolean) => send('run', file, { 'x-columns': written(columns), 'x-invite': invites ? 'yes' : 'no' }),
};
