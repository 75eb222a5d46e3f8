import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { requestOf, viewerOf } from './request-viewer';

/**
 * The signed-in viewer: `@CurrentViewer() viewer: Viewer`, or `Viewer | null` where the operation
 * is permitted to ANYONE.
 */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => viewerOf(requestOf(context)));
