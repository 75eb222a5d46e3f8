import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { isSamePerson } from '@vigie/domain';
import type { VerbatimStatus } from '@vigie/domain/verbatims';
import { TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { In, type EntityManager } from 'typeorm';
import { VerbatimUseEntity, type VerbatimEntity } from '../persistence/verbatim.entities';
import { assertModerates, verbatimInScope, verbatimsInScope } from './in-scope';

export interface VerbatimView {
  readonly verbatim: VerbatimEntity;
  /** Proposed by the viewer, under this account or what looks like another of theirs. */
  readonly own: boolean;
  /** The latest first. */
  readonly uses: readonly VerbatimUseEntity[];
}

export interface VerbatimsPage { readonly items: readonly VerbatimView[]; readonly total: number; readonly toRead: number }

/** Verbatims of the viewer's territories. */
@Injectable()
export class ReadVerbatims {
  constructor(private readonly tx: TransactionRunner) {}

  /** Those that have waited longest first. @throws forbidden for all but regional and national staff */
  async page(viewer: Viewer, statuses: readonly VerbatimStatus[] | null, page?: PageInput | null): Promise<VerbatimsPage> {
    assertModerates(viewer);
    const { limit, offset } = pageBounds(page);
    return this.tx.run(viewer.scope, async (manager) => {
      const query = verbatimsInScope(manager, viewer);
      if (statuses?.length) query.andWhere('verbatim.status = ANY (:statuses)', { statuses });
      const total = await query.getCount();
      const items = await query.orderBy('verbatim.proposedAt').addOrderBy('verbatim.id').limit(limit).offset(offset).getMany();
      const toRead = await verbatimsInScope(manager, viewer).andWhere(`verbatim.status = 'PROPOSED'`).getCount();
      return { items: await viewsOf(manager, viewer, items), total, toRead };
    });
  }

  /** @throws forbidden, notFound */
  async one(viewer: Viewer, id: string): Promise<VerbatimView> {
    assertModerates(viewer);
    return this.tx.run(viewer.scope, async (manager) => {
      const [view] = await viewsOf(manager, viewer, [await verbatimInScope(manager, viewer, id)]);
      if (!view) throw new Error('a verbatim without its view');
      return view;
    });
  }
}

async function viewsOf(manager: EntityManager, { account }: Viewer, verbatims: readonly VerbatimEntity[]): Promise<VerbatimView[]> {
  const uses = verbatims.length === 0 ? [] : await manager.find(VerbatimUseEntity, { where: { verbatimId: In(verbatims.map(({ id }) => id)) }, order: { reservedAt: 'DESC', id: 'DESC' } });
  return verbatims.map((verbatim) => ({ verbatim, own: isOwn(account, verbatim), uses: uses.filter(({ verbatimId }) => verbatimId === verbatim.id) }));
}

export function isOwn(account: Viewer['account'], { proposedBy, proposerEmail, proposerName }: VerbatimEntity): boolean {
  return isSamePerson(account, { id: proposedBy, email: proposerEmail, displayName: proposerName });
}
