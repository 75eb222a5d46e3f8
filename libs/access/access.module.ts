import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuditLog } from './audit/audit-log';
import { PermitGuard } from './permit/permit.guard';
import { PermittedOperations } from './permit/permitted-operations';

/** Accounts, sessions, roles and scope; brings the global guard that refuses what declares no permission. */
@Module({
  imports: [DiscoveryModule],
  providers: [PermittedOperations, AuditLog, { provide: APP_GUARD, useClass: PermitGuard }],
  exports: [PermittedOperations, AuditLog],
})
export class AccessModule {}
