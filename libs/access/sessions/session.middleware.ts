import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import type { RequestWithViewer } from '../viewer/request-viewer';
import { sessionToken } from './session-cookie';
import { ViewerLookup } from './viewer-lookup';

/** Resolves who is asking, once a request, for GraphQL, routes and plain express routers alike. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(private readonly viewers: ViewerLookup) {}

  use = (request: RequestWithViewer, _response: Response, next: NextFunction): void => {
    if (request.viewer !== undefined) return next();
    this.viewers.find(sessionToken(request)).then(
      (viewer) => {
        request.viewer = viewer;
        next();
      },
      next,
    );
  };
}
