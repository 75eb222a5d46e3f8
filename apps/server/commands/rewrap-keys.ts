import { Command } from 'commander';
import { FileStore, rewrapKeys } from '@vigie/evidence';
import { resealExports } from '@vigie/exports';
import { StartupError, TransactionRunner } from '@vigie/platform';
import { withDatabase } from './with-database';

export function rewrapKeysCommand(): Command {
  return new Command('rewrap-keys')
    .description('After VIGIE_SECRET changed: opens the file key of every structure with the old secret and wraps it under the new one, and seals the files of exports anew. Proofs are not touched. Run again after a cut, it goes on. Stop the server first.')
    .action(async () => {
      const old = process.env['VIGIE_OLD_SECRET'];
      if (!old) throw new StartupError('Set VIGIE_OLD_SECRET to the secret the keys are wrapped under now, and VIGIE_SECRET to the new one.');
      await withDatabase(async (dataSource, config) => {
        const tx = new TransactionRunner(dataSource);
        const secrets = { old, current: config.secret };
        const { rewrapped, keys } = await rewrapKeys(tx, secrets, new Date());
        console.log(`${rewrapped} of ${keys} keys wrapped anew.`);
        const { resealed, pieces } = await resealExports(tx, new FileStore(config), secrets);
        console.log(`${resealed} of ${pieces} pieces of exports sealed anew.`);
      });
    });
}
