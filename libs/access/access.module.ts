import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PermitGuard } from './permit/permit.guard';
import { PermittedOperations } from './permit/permitted-operations';

/** Accounts, sessions, roles and scope; brings the global guard that refuses what declares no permission. */
@Module({
  imports: [DiscoveryModule],
  providers: [PermittedOperations, { provide: APP_GUARD, useClass: PermitGuard }],
  exports: [PermittedOperations],
})
export class AccessModule {}
