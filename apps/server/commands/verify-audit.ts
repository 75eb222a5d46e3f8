import { Command } from 'commander';
import { verifyAudit } from '@vigie/access';
import { withDatabase } from './with-database';

export function verifyAuditCommand(): Command {
  return new Command('verify-audit')
    .description('Follows the hash chain of the audit log; leaves with 1 at the first entry that was altered or is missing.')
    .action(async () => {
      const result = await withDatabase((dataSource) => verifyAudit(dataSource));
      if (result.ok) return console.log(`Audit log intact: ${result.entries} entries.`);
      console.error(`Audit log broken at entry ${result.brokenAt}.`);
      process.exitCode = 1;
    });
}
