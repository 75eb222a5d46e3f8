export { AlertsModule } from './alerts.module';
export { alertEntities, SurgeAlertEntity } from './persistence/alert.entities';
export { scanSettingsInForce } from './settings/settings-in-force';
export { SCAN_SETTINGS, type ScanSettings } from './scan-surges/scan-settings';
export { tellSubscribers } from './subscriptions/tell-subscribers';
export { scanSurges, type ScanReport } from './scan-surges/scan-surges';
