import { Injectable } from '@nestjs/common';
import { forbidden, type Viewer } from '@vigie/access';
import { TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { JobFailure } from '../persistence/job-failure.entity';

/** The jobs that were given up, newest first. */
@Injectable()
export class ListFailures {
  constructor(private readonly tx: TransactionRunner) {}

  async execute(viewer: Viewer, page?: PageInput | null): Promise<{ items: JobFailure[]; total: number }> {
    if (viewer.role !== 'ADMIN') throw forbidden();
    const { limit, offset } = pageBounds(page);
    return this.tx.run(viewer.scope, async (manager) => {
      const [items, total] = await manager.findAndCount(JobFailure, { order: { failedAt: 'DESC', id: 'DESC' }, take: limit, skip: offset });
      return { items, total };
    });
  }
}
