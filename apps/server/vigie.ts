import 'reflect-metadata';
import { Command } from 'commander';
import { StartupError } from '@vigie/platform';
import { backupCommand } from './commands/backup';
import { createUserCommand } from './commands/create-user';
import { discloseCommand } from './commands/disclose';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { rebuildCommand } from './commands/rebuild';
import { restoreCommand } from './commands/restore';
import { retentionCommand } from './commands/retention';
import { rewrapKeysCommand } from './commands/rewrap-keys';
import { scanSurgesCommand } from './commands/scan-surges';
import { scanTextCommand } from './commands/scan-text';
import { surgeCommand } from './commands/surge';
import { verifyAuditCommand } from './commands/verify-audit';

const program = new Command('vigie')
  .description('Command line of Vigie. It works on the same database as the server: DATABASE_URL, or the embedded one in .data.')
  .showHelpAfterError()
  .addCommand(backupCommand())
  .addCommand(createUserCommand())
  .addCommand(discloseCommand())
  .addCommand(exportCommand())
  .addCommand(importCommand())
  .addCommand(rebuildCommand())
  .addCommand(restoreCommand())
  .addCommand(retentionCommand())
  .addCommand(rewrapKeysCommand())
  .addCommand(scanSurgesCommand())
  .addCommand(scanTextCommand())
  .addCommand(surgeCommand())
  .addCommand(verifyAuditCommand());

try {
  await program.parseAsync(process.argv);
} catch (error) {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
}
