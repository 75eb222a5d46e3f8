import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { StructureEntity, type Viewer } from '@vigie/access';
import { parisDate, type IsoDate } from '@vigie/domain';
import { Clock, pageBounds, TransactionRunner, type PageInput } from '@vigie/platform';
import { DirectoryEntryEntity } from '../persistence/directory-entry.entity';
import { DirectoryProposalEntity, type ProposalStatus } from '../persistence/directory-proposal.entity';
import { proposalView, type ProposalView } from './proposal-view';

/** A structure's own proposals, those about the regions of a federation, or all. */
@Injectable()
export class ReadProposals {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Those that wait longest come first among the pending ones; otherwise the latest. */
  page({ scope }: Viewer, status: ProposalStatus | null, page?: PageInput | null): Promise<{ items: ProposalView[]; total: number }> {
    const { limit, offset } = pageBounds(page);
    const where: FindOptionsWhere<DirectoryProposalEntity> = {
      ...(status ? { status } : {}),
      ...(scope.kind === 'STRUCTURE' ? { structureId: scope.structureId } : scope.kind === 'REGION' ? { regionCode: In([...scope.regionCodes]) } : {}),
    };
    return this.tx.run(scope, async (m) => {
      const [proposals, total] = await m.findAndCount(DirectoryProposalEntity, { where, order: { createdAt: status === 'PENDING' ? 'ASC' : 'DESC', id: 'ASC' }, take: limit, skip: offset });
      return { items: await viewsOf(m, proposals, parisDate(this.clock.now())), total };
    });
  }
}

export async function viewsOf(m: EntityManager, proposals: readonly DirectoryProposalEntity[], today: IsoDate): Promise<ProposalView[]> {
  const entries = await m.findBy(DirectoryEntryEntity, { id: In(proposals.flatMap(({ entryId }) => entryId ?? [])) });
  const structures = await m.findBy(StructureEntity, { id: In(proposals.map(({ structureId }) => structureId)) });
  return proposals.map((proposal) => proposalView(
    proposal, entries.find(({ id }) => id === proposal.entryId) ?? null, structures.find(({ id }) => id === proposal.structureId)?.name ?? null, today));
}
