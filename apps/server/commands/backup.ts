import { Command } from 'commander';
import { takeBackup } from '@vigie/backup';
import { urlOf } from './database-url';

export function backupCommand(): Command {
  return new Command('backup')
    .description('Copies the database as it is at one moment, encrypted under VIGIE_SECRET, and the proofs beside it, into a new folder; the server may go on. Keep the secret elsewhere: without it the backup opens for nobody.')
    .argument('<folder>', 'a folder of its own')
    .option('--no-files', 'leaves the proofs out (a bucket that has backups of its own)')
    .action(async (folder: string, options: { files: boolean }) => {
      await urlOf(async (url, config) => {
        const manifest = await takeBackup({ url, folder, config, withFiles: options.files, say: (line) => console.log(line) });
        console.log(`Backed up to ${folder}: ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${manifest.tables.length} tables, ${manifest.files} files, as of ${manifest.takenAt}.`);
      });
    });
}
