import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { ApiTokenLookup } from '../api-tokens/api-token-lookup';
import { bearerSecret } from '../api-tokens/api-token-secret';
import type { RequestWithViewer } from '../viewer/request-viewer';
import type { Viewer } from '../viewer/viewer';
import { sessionToken } from './session-cookie';
import { ViewerLookup } from './viewer-lookup';

/** Resolves who is asking, once a request, for GraphQL, routes and plain express routers alike. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(private readonly viewers: ViewerLookup, private readonly tokens: ApiTokenLookup) {}

  use = (request: RequestWithViewer, _response: Response, next: NextFunction): void => {
    if (request.viewer !== undefined) return next();
    this.viewerOf(request).then(
      (viewer) => {
        request.viewer = viewer;
        next();
      },
      next,
    );
  };

  /** A program that says who it is is taken at its word: a cookie beside a token counts for nothing, also when the token is dead. */
  private async viewerOf(request: RequestWithViewer): Promise<Viewer | null> {
    const secret = bearerSecret(request.headers.authorization);
    if (secret === undefined) return this.viewers.find(sessionToken(request));
    return secret === null ? null : this.tokens.find(secret);
  }
}
