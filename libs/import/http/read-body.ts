import { HttpException } from '@nestjs/common';
import type { Request } from 'express';

/**
 * The body of a request, up to a size: counted as it comes, whatever the header says.
 * @throws HttpException 413 for a longer one, 400 for one that was cut short
 */
export async function readBody(request: Request, limit: number, tooLarge: string): Promise<Buffer> {
  const refuse = () => new HttpException({ code: 'TOO_LARGE', message: tooLarge }, 413);
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) throw refuse();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Left early, the request is not destroyed: its sender is still to read why.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw refuse();
      chunks.push(chunk);
    }
  } catch (error) {
    // What is still on its way is let go by: a connection closed under a sender says nothing to it.
    request.resume();
    throw error instanceof HttpException ? error : new HttpException({ code: 'CUT_SHORT', message: 'L’envoi s’est interrompu. Recommencez.' }, 400);
  }
  return Buffer.concat(chunks);
}

/** @returns the JSON of a body, {} for none. @throws HttpException 400 for what is no JSON object */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const body = (await readBody(request, 1 << 20, 'La requête est trop volumineuse.')).toString('utf8');
  try {
    const read: unknown = body.trim() === '' ? {} : JSON.parse(body);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Said below, as for anything else that is none.
  }
  throw new HttpException({ code: 'BAD_REQUEST', message: 'La requête n’est pas du JSON lisible.' }, 400);
}
