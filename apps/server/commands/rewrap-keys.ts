import { Command } from 'commander';
import { resealColumn } from '@vigie/access';
import { FileStore } from '@vigie/evidence';
import { resealExports } from '@vigie/exports';
import { StartupError, TransactionRunner } from '@vigie/platform';
import { BROUGHT_OVER, LEFT_BEHIND, SEALED_COLUMNS } from './after-a-new-secret';
import { withDatabase } from './with-database';

/** Rows named in a message, at most. */
const MOST_NAMED = 10;

/** Each use of the secret by name, so that nobody has to guess what became of theirs. */
export const rewrapKeysTold = (): string => [
  `After VIGIE_SECRET changed: opens with the old secret (VIGIE_OLD_SECRET) and seals under the new one ${Object.values(BROUGHT_OVER).join(', ')}.`,
  `Needs nothing: passwords, passkeys, recovery codes, sessions, keys of the interface and calendar links, which the secret does not seal.`,
  `Does not bring over: ${LEFT_BEHIND.join('; ')}.`,
  'What opens with neither secret is named and left as it is. Run again after a cut, it goes on. Stop the server first.',
].join(' ');

export function rewrapKeysCommand(): Command {
  return new Command('rewrap-keys')
    .description(rewrapKeysTold())
    .action(async () => {
      const old = process.env['VIGIE_OLD_SECRET'];
      if (!old) throw new StartupError('Set VIGIE_OLD_SECRET to the secret the keys are wrapped under now, and VIGIE_SECRET to the new one.');
      await withDatabase(async (dataSource, config) => {
        const tx = new TransactionRunner(dataSource);
        const secrets = { old, current: config.secret };
        const lost: string[] = [];
        for (const sealed of SEALED_COLUMNS) {
          const told = await resealColumn(tx, sealed, secrets, new Date());
          console.log(`${told.resealed} of ${told.rows} sealed anew: ${sealed.purpose}.`);
          lost.push(...told.lost.map((row) => `${sealed.table} ${row}`));
        }
        const exported = await resealExports(tx, new FileStore(config), secrets);
        console.log(`${exported.resealed} of ${exported.pieces} pieces of exports sealed anew.`);
        lost.push(...exported.lost.map((id) => `export ${id}`));
        if (lost.length > 0) throw new StartupError(`${lost.length} open with neither secret, and were left as they are: ${lost.slice(0, MOST_NAMED).join(', ')}${lost.length > MOST_NAMED ? '…' : '.'}`);
      });
    });
}
