import type { DataSource } from 'typeorm';
import { EraseFiles, FileStore, SealedFiles, StructureKeys } from '@vigie/evidence';
import { Outbox } from '@vigie/pipeline';
import { Clock, Mailer, TransactionRunner, type Config } from '@vigie/platform';
import { ApplyErasures } from './ledger/apply-erasures';
import { ErasureLedger } from './ledger/erasure-ledger';
import { RunRetention } from './run-retention/run-retention';

/** The same use cases for a command, which has no program around it. */
export function retentionOn(dataSource: DataSource, config: Config, clock = new Clock(), mailer = new Mailer(config)) {
  const tx = new TransactionRunner(dataSource);
  const outbox = new Outbox();
  const store = new FileStore(config);
  const files = new EraseFiles(tx, new SealedFiles(store, new StructureKeys(tx, clock, config)));
  const ledger = new ErasureLedger(tx, store);
  return { run: new RunRetention(tx, files, ledger, outbox, mailer, clock, config), erasures: new ApplyErasures(tx, ledger, files, outbox, clock), ledger };
}
