import { Command, Option } from 'commander';
import { ROLES, createUser, type Role } from '@vigie/access';
import { withDatabase } from './with-database';

interface Options { role: Role; email: string; name?: string; structure?: string; federation?: string; password?: string }

export function createUserCommand(): Command {
  return new Command('create-user')
    .description('Creates an account. Without --password, prints an invitation link to open within seven days.')
    .addOption(new Option('--role <role>', 'what the account may do').choices(ROLES).makeOptionMandatory())
    .requiredOption('--email <address>', 'address to sign in with')
    .option('--name <name>', 'name shown to colleagues')
    .option('--structure <id>', 'structure of a REPORTER or STRUCTURE_MANAGER')
    .option('--federation <code>', 'federation of a REGIONAL (ARA, BFC, BRE…)')
    .option('--password <password>', 'set a password now; prefer the link, which leaves nothing in the shell history')
    .action(async (options: Options) => {
      const created = await withDatabase((dataSource, config) => createUser(dataSource, config, {
        role: options.role, email: options.email, displayName: options.name, structureId: options.structure, federationCode: options.federation, password: options.password,
      }));
      console.log(`Account created: ${options.email} (${options.role}).`);
      if (created.invitationUrl) console.log(`Invitation link, valid seven days: ${created.invitationUrl}`);
    });
}
