import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { REFUSAL_MESSAGES } from '../messages.fr';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Any value will do: another origin cannot send it without asking first, and is never allowed to. */
export const REQUEST_HEADER = 'x-vigie-request';

/** What a mailbox posts for its reader, from its own servers: it carries its proof in its address, and no cookie counts there. */
const PROVES_ITSELF = /^\/mail\/stop\/[^/]+$/;

/**
 * Refuses a change that another site could have made a browser send: it must come with our header, or the
 * browser must say that it comes from our own pages. GraphQL has the same check of its own (Apollo's CSRF prevention).
 */
@Injectable()
export class SameSiteMiddleware implements NestMiddleware {
  use = (request: Request, response: Response, next: NextFunction): void => {
    if (SAFE_METHODS.has(request.method) || isElsewhereProtected(request.originalUrl.split('?')[0]!)) return next();
    if (request.headers[REQUEST_HEADER] !== undefined || request.headers['sec-fetch-site'] === 'same-origin') return next();
    response.status(403).json({ code: 'FORBIDDEN', message: REFUSAL_MESSAGES.FORBIDDEN });
  };
}

const isElsewhereProtected = (path: string): boolean => path === '/graphql' || PROVES_ITSELF.test(path);
