import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Request } from 'express';
import type { Viewer } from './viewer';

/** What the session middleware leaves on a request. */
export interface RequestWithViewer extends Request {
  /** Null: nobody is signed in. Undefined: the session middleware has not run. */
  viewer?: Viewer | null;
  /** Counts a bulk against the rate of who sends it, by what it carries. @throws tooManyRequests beyond the rate */
  countBulk?: (items: number) => Promise<void>;
}

/** Shape of the GraphQL context: the pair express gives. */
export interface GraphqlContext {
  readonly req: RequestWithViewer;
  readonly res: import('express').Response;
}

/** The request behind a resolver, a field resolver or a route. */
export function requestOf(context: ExecutionContext): RequestWithViewer {
  if (context.getType<GqlContextType>() === 'graphql') {
    return GqlExecutionContext.create(context).getContext<GraphqlContext>().req;
  }
  return context.switchToHttp().getRequest<RequestWithViewer>();
}

/**
 * Who is asking, or null.
 * @throws Error when the session middleware is not mounted on this path: a fault of wiring, never to be read as "anonymous"
 */
export function viewerOf(request: RequestWithViewer): Viewer | null {
  if (request.viewer === undefined) throw new Error('The session middleware has not run on this request.');
  return request.viewer;
}
