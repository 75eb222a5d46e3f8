import { ATTACHMENT_MAX_BYTES } from '@vigie/contracts';

let known: number | null = null;

/** Bytes a file may have on this server, asked once (`Tus-Max-Size`); without an answer, what servers allow unless told otherwise. */
export async function largestFile(): Promise<number> {
  if (known !== null) return known;
  try {
    const answer = await fetch('/files', { method: 'OPTIONS', credentials: 'same-origin', headers: { 'x-vigie-request': '1' } });
    const bytes = Number(answer.headers.get('tus-max-size'));
    if (answer.ok && bytes > 0) known = bytes;
  } catch {
    // No network: the server will say.
  }
  return known ?? ATTACHMENT_MAX_BYTES;
}
