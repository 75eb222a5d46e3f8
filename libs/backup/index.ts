export { takeBackup, type BackupWish } from './take/take-backup';
export { restoreBackup, type Restored, type RestoreWish } from './restore/restore-backup';
export type { Manifest } from './manifest';
