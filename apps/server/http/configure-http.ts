import { json, type Request, type Response, type NextFunction } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pinoHttp } from 'pino-http';
import type { Logger as PinoLogger } from 'pino';
import type { Config } from '@vigie/platform';
import { asOneRequest, loggedError, newId } from '@vigie/platform';
import { loggedPath } from './logged-path';
import { securityHeaders } from './security-headers';
import { serveWebApps } from './static-files';

/** Largest JSON body: a report with all its free text stays under 40 kB, a hundred usual ones under 200 kB. */
const BODY_LIMIT = '512kb';
/** Longer than a reverse proxy keeps a connection that is idle (two minutes for Caddy), which else sends a report down one that is closing. */
const IDLE_CONNECTION_MS = 130_000;

/** Headers, request log, body limits and the web apps, in the order a request meets them. */
export async function configureHttp(app: NestExpressApplication, config: Config, logger: PinoLogger): Promise<void> {
  app.getHttpServer().keepAliveTimeout = IDLE_CONNECTION_MS;
  app.set('trust proxy', config.trustProxy ? 1 : false);
  app.disable('x-powered-by');
  app.use(securityHeaders({ https: config.publicUrl.startsWith('https:') }));
  app.use(requestLog(logger));
  app.use('/graphql', json({ limit: BODY_LIMIT }), refuseBadBody);
  // After the body is read: what reads it may answer from elsewhere.
  app.use((_request: Request, _response: Response, next: NextFunction) => asOneRequest(next));
  if (config.role !== 'worker') serveWebApps(app.getHttpAdapter().getInstance());
  app.enableShutdownHooks([]);
}

/** Method, path without its query or secret end, status and duration; no address, no header, no body. */
function requestLog(logger: PinoLogger) {
  return pinoHttp<Request, Response>({
    logger,
    genReqId: () => newId(),
    quietReqLogger: true,
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    // Its own would write all that an error carries.
    serializers: { err: loggedError, req: ({ id, method, url }: Request & { id: string }) => ({ id, method, path: loggedPath(url) }), res: ({ statusCode }: Response) => ({ statusCode }) },
  });
}

function refuseBadBody(error: Error & { status?: number }, _request: Request, response: Response, next: NextFunction): void {
  if (!error.status || error.status >= 500) return next(error);
  const message = error.status === 413 ? 'La requête est trop volumineuse.' : "La requête n'est pas du JSON lisible.";
  response.status(error.status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}
