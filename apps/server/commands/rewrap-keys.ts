import { Command } from 'commander';
import { rewrapKeys } from '@vigie/evidence';
import { StartupError, TransactionRunner } from '@vigie/platform';
import { withDatabase } from './with-database';

export function rewrapKeysCommand(): Command {
  return new Command('rewrap-keys')
    .description('After VIGIE_SECRET changed: opens the file key of every structure with the old secret and wraps it under the new one. Files are not touched. Stop the server first.')
    .action(async () => {
      const old = process.env['VIGIE_OLD_SECRET'];
      if (!old) throw new StartupError('Set VIGIE_OLD_SECRET to the secret the keys are wrapped under now, and VIGIE_SECRET to the new one.');
      const { rewrapped, keys } = await withDatabase((dataSource, config) => rewrapKeys(new TransactionRunner(dataSource), { old, current: config.secret }, new Date()));
      console.log(`${rewrapped} of ${keys} keys wrapped anew.`);
    });
}
