import { Command } from 'commander';
import { restoreBackup } from '@vigie/backup';
import { migrations } from '@vigie/migrations';
import { loadConfig, StartupError } from '@vigie/platform';
import { entities } from '../entities';
import { runningServer } from '../startup/open-database';
import { urlOf } from './database-url';

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Puts a backup back, with the proofs, and erases again what was erased after it was made. Stop the server and the workers first.')
    .argument('<folder>', 'what "vigie backup" wrote')
    .option('--replace', 'drops what the database holds')
    .option('--erasures <folder>', 'a copy of the folder "erasures" that lies elsewhere than with the proofs')
    .action(async (folder: string, options: { replace?: boolean; erasures?: string }) => {
      if (runningServer(loadConfig(process.env)) !== null) throw new StartupError('A server runs on this data folder: stop it first.');
      await urlOf(async (url, config) => {
        const { files, reapplied, audit } = await restoreBackup({ url, folder, config, migrations, entities, replace: options.replace ?? false, erasures: options.erasures, say: (line) => console.log(line) });
        const { reports, testimonies, attachments, steps, accounts } = reapplied;
        console.log(`Restored, with ${files} files. Erased again: ${reports} reports, ${testimonies} testimonies, ${attachments} proofs, ${steps} steps, ${accounts} accounts.`);
        console.log(audit.ok ? `The audit log is whole: ${audit.entries} entries.` : `The audit log is broken at entry ${audit.brokenAt}.`);
        if (!audit.ok) process.exitCode = 1;
      });
    });
}
