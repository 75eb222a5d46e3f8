import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { MemoryStore, rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { CONFIG, type Config } from '@vigie/platform';
import { TOO_MANY_REQUESTS_FOR_NOW } from '../messages.fr';
import { tooManyRequests } from '../refusals/refusals';
import type { RequestWithViewer } from '../viewer/request-viewer';

const MINUTE_MS = 60_000;
/** Reports of a bulk that count as one request: each is checked and written like any other, only the way there is shared. */
const BULK_SHARE = 5;

interface Limiter {
  readonly handler: RateLimitRequestHandler;
  /** Counts so many requests more. @throws tooManyRequests beyond the limit */
  count(request: RequestWithViewer, more: number): Promise<void>;
}

/**
 * What one API token, or one account, may ask in a minute of this process: enough for any honest use, and the answer
 * says when to come back (`RateLimit` and `Retry-After` headers, `retryAfterSeconds` in the error). Who is not signed in
 * is slowed down where it matters, by what they try.
 */
@Injectable()
export class RateLimitMiddleware implements NestMiddleware {
  private readonly tokens: Limiter;
  private readonly accounts: Limiter;

  constructor(@Inject(CONFIG) { requestsPerMinute }: Pick<Config, 'requestsPerMinute'>) {
    this.tokens = limiter(requestsPerMinute.token, (request) => request.viewer?.token?.id ?? '');
    this.accounts = limiter(requestsPerMinute.account, (request) => request.viewer?.account.id ?? '');
  }

  use = (request: RequestWithViewer, response: Response, next: NextFunction): void => {
    const { viewer } = request;
    if (!viewer) return next();
    const { handler, count } = viewer.token ? this.tokens : this.accounts;
    request.countBulk = (items) => count(request, Math.ceil(items / BULK_SHARE) - 1);
    void handler(request, response, next);
  };
}

function limiter(limit: number, keyGenerator: (request: RequestWithViewer) => string): Limiter {
  const store = new MemoryStore();
  const handler = rateLimit({
    store,
    windowMs: MINUTE_MS,
    limit,
    keyGenerator,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: (request: RequestWithViewer, response: Response) => {
      const retryAfterSeconds = Math.max(1, Number(response.getHeader('Retry-After')) || 1);
      response.setHeader('Retry-After', String(retryAfterSeconds));
      response.status(429).json(refusal(request, retryAfterSeconds));
    },
  });
  return {
    handler,
    count: async (request, more) => {
      for (let at = 0; at < more; at += 1) {
        const { totalHits, resetTime } = await store.increment(keyGenerator(request));
        if (totalHits > limit) throw tooManyRequests(Math.max(1, Math.ceil(((resetTime?.getTime() ?? Date.now()) - Date.now()) / 1_000)));
      }
    },
  };
}

/** In the shape that the caller reads errors in. */
function refusal(request: RequestWithViewer, retryAfterSeconds: number): object {
  const message = TOO_MANY_REQUESTS_FOR_NOW(retryAfterSeconds);
  const graphql = request.originalUrl.split('?')[0] === '/graphql';
  return graphql ? { errors: [{ message, extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds } }] } : { code: 'TOO_MANY_REQUESTS', message, retryAfterSeconds };
}
