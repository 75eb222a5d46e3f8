import { IMPORT_MOST_BYTES, type ImportColumns, type ImportMapping, type ImportSummary, type ImportValues } from '@vigie/contracts';
import { ApiFailure, type ApiFailureCode } from '../graphql/api-failure';
import { text } from './messages.fr';

/** Imports speak plain HTTP, for they carry files; what fails is the same `ApiFailure` as elsewhere, in the server's own words. */
async function send(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/imports${path}`, { credentials: 'same-origin', ...init, headers: { 'x-vigie-request': 'console', ...init.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiFailure('OFFLINE');
  }
  if (response.ok) return response;
  const refusal = (await response.json().catch(() => ({}))) as { message?: unknown };
  const code = CODES[response.status] ?? (response.status >= 502 ? 'OFFLINE' : 'INTERNAL_SERVER_ERROR');
  throw typeof refusal.message === 'string' && response.status < 500 ? new ApiFailure(code, refusal.message) : new ApiFailure(code);
}

const CODES: Readonly<Record<number, ApiFailureCode>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 429: 'TOO_MANY_REQUESTS', 400: 'BAD_USER_INPUT', 409: 'BAD_USER_INPUT', 413: 'BAD_USER_INPUT', 422: 'BAD_USER_INPUT' };

const read = async <Answer>(response: Promise<Response>): Promise<Answer> => (await (await response).json()) as Answer;
const post = (path: string, body: object = {}) => send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const MEGABYTE = 2 ** 20;

/** What the server would refuse is not sent at all: minutes of a slow line for a « no ». */
function assertNotTooLarge({ size }: File): void {
  if (size > IMPORT_MOST_BYTES) throw new ApiFailure('BAD_USER_INPUT', text.tooLarge(`${Math.ceil(size / MEGABYTE).toLocaleString('fr-FR')} Mo`, IMPORT_MOST_BYTES / MEGABYTE));
}

async function upload(file: File): Promise<ImportSummary> {
  assertNotTooLarge(file);
  return read(send('', { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) }, body: file }));
}

export const importsApi = {
  list: (signal?: AbortSignal) => read<ImportSummary[]>(send('', { signal })),
  find: (id: string, signal?: AbortSignal) => read<ImportSummary>(send(`/${id}`, { signal })),
  upload,
  columns: (id: string, signal?: AbortSignal) => read<ImportColumns>(send(`/${id}/columns`, { signal })),
  values: (id: string, mapping: ImportMapping) => read<ImportValues>(post(`/${id}/values`, mapping)),
  check: (id: string, mapping: ImportMapping, masking: boolean) => read<ImportSummary>(post(`/${id}/check`, { mapping, masking })),
  run: (id: string) => read<ImportSummary>(post(`/${id}/run`)),
  undo: (id: string) => read<{ import: ImportSummary; withdrawn: number; kept: number }>(post(`/${id}/undo`)),
  badRowsUrl: (id: string) => `/imports/${id}/bad-rows`,
};
