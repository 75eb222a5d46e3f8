import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { NotificationsModule } from '@vigie/notifications';
import { OutboxModule } from '@vigie/pipeline';
import { AlertResolver } from './graphql/alert.resolver';
import { AlertSubscriptionResolver } from './graphql/subscription.resolver';
import { SurgeSettingsResolver } from './graphql/settings.resolver';
import { ScanSurges } from './jobs/scan-surges.job';
import { TrySurgeSettings } from './jobs/try-surge-settings.job';
import { MoveAlert } from './lifecycle/move-alert';
import { UndoStep } from './lifecycle/undo-step';
import { ReadAlerts } from './read-alerts/read-alerts';
import { KeepSettings } from './settings/keep-settings';
import { AlertSubscriptions } from './subscriptions/alert-subscriptions';
import { TrySettings } from './trials/try-settings';

/** The watch: rises recognised in the weekly counts, and what staff make of them. */
@Module({
  imports: [AccessModule, CatalogueModule, NotificationsModule, OutboxModule],
  providers: [ScanSurges, ReadAlerts, MoveAlert, UndoStep, AlertSubscriptions, AlertResolver, AlertSubscriptionResolver, KeepSettings, TrySettings, TrySurgeSettings, SurgeSettingsResolver],
})
export class AlertsModule {}
