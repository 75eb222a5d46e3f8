import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { NotificationsModule } from '@vigie/notifications';
import { AlertResolver } from './graphql/alert.resolver';
import { AlertSubscriptionResolver } from './graphql/subscription.resolver';
import { ScanSurges } from './jobs/scan-surges.job';
import { MoveAlert } from './lifecycle/move-alert';
import { UndoStep } from './lifecycle/undo-step';
import { ReadAlerts } from './read-alerts/read-alerts';
import { AlertSubscriptions } from './subscriptions/alert-subscriptions';

/** The watch: rises recognised in the weekly counts, and what staff make of them. */
@Module({
  imports: [AccessModule, CatalogueModule, NotificationsModule],
  providers: [ScanSurges, ReadAlerts, MoveAlert, UndoStep, AlertSubscriptions, AlertResolver, AlertSubscriptionResolver],
})
export class AlertsModule {}
