import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuditLog } from './audit/audit-log';
import { PermitGuard } from './permit/permit.guard';
import { PermittedOperations } from './permit/permitted-operations';
import { SameSiteMiddleware } from './sessions/same-site.middleware';
import { SessionMiddleware } from './sessions/session.middleware';
import { ViewerLookup } from './sessions/viewer-lookup';

/**
 * Accounts, sessions, roles and scope. Brings the global guard that refuses what declares no permission,
 * and the middleware that says who is asking, before every route and GraphQL.
 */
@Module({
  imports: [DiscoveryModule],
  providers: [PermittedOperations, AuditLog, ViewerLookup, SessionMiddleware, SameSiteMiddleware, { provide: APP_GUARD, useClass: PermitGuard }],
  exports: [PermittedOperations, AuditLog, ViewerLookup, SessionMiddleware],
})
export class AccessModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SameSiteMiddleware, SessionMiddleware).forRoutes('{*path}');
  }
}
