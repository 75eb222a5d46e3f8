import type { RequestHandler } from 'express';
import { viewerOf, type RequestWithViewer } from '../viewer/request-viewer';
import type { Permission } from './permit';
import { refusalFor } from './permit.guard';

/** `@Permit` for an express router that Nest knows nothing of (bull-board); mount the session middleware before it. */
export function permitExpress(...permissions: readonly [Permission, ...Permission[]]): RequestHandler {
  return (request: RequestWithViewer, response, next) => {
    const refused = refusalFor(viewerOf(request), permissions, false);
    if (!refused) return next();
    response.status(refused.extensions.code === 'UNAUTHENTICATED' ? 401 : 403).json({ code: refused.extensions.code, message: refused.message });
  };
}
