import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inRequestLane } from './request-lane';
import { SCOPE_SQL, scopeSettings, type Scope } from './scope';

/** The only way to the database: opens a transaction, lets it see what the scope may see, runs the work. */
@Injectable()
export class TransactionRunner {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param scope whose rows the work may touch
   * @param work receives the transaction's manager; what it throws rolls everything back
   */
  run<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inRequestLane(() => this.dataSource.transaction(async (manager) => {
      await manager.query(SCOPE_SQL, scopeSettings(scope));
      return work(manager);
    }));
  }
}
