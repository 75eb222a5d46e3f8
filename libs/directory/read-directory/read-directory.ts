import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@vigie/access';
import { DIRECTORY_TEXTS, type DirectorySection } from '@vigie/contracts';
import { addDays, parisDate, STALE_AFTER_DAYS, type IsoDate } from '@vigie/domain';
import { Clock, pageBounds, TransactionRunner, isUuid, type PageInput } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import type { SelectQueryBuilder } from 'typeorm';
import { DirectoryChangeEntity, type DirectoryAction } from '../persistence/directory-change.entity';
import { DirectoryEntryEntity } from '../persistence/directory-entry.entity';
import { changedFields, entryView, type EntryView } from './entry-view';

export interface EntryCriteria {
  readonly siteCode?: string | null;
  readonly departmentCode?: string | null;
  readonly regionCode?: string | null;
  readonly section?: DirectorySection | null;
  readonly topic?: string | null;
  readonly stale?: boolean | null;
  /** Only those the viewer may change. */
  readonly kept?: boolean | null;
}

export interface ChangeView {
  readonly id: string;
  readonly action: DirectoryAction;
  readonly actor: string;
  /** It came from a structure; which one is between it and its federation. */
  readonly proposed: boolean;
  readonly changedAt: Date;
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** The directory is about public services: whoever is signed in reads all of it. Staff lists are narrowed to what they keep. */
@Injectable()
export class ReadDirectory {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** What is known of one préfecture or sous-préfecture, in the order of the form. @throws notFound for a site that is none */
  async page(viewer: Viewer, siteCode: string): Promise<{ siteCode: string; entries: EntryView[] }> {
    if (!findSite(siteCode)) throw notFound();
    const { items } = await this.list(viewer, { siteCode }, { page: 1, perPage: 200 });
    return { siteCode, entries: items };
  }

  /** Those that need verifying first: the oldest. */
  list(viewer: Viewer, criteria: EntryCriteria, page?: PageInput | null): Promise<{ items: EntryView[]; total: number }> {
    const { limit, offset } = pageBounds(page);
    const today = parisDate(this.clock.now());
    return this.tx.run(viewer.scope, async (m) => {
      const query = narrowed(m.createQueryBuilder(DirectoryEntryEntity, 'e').where('e.retiredAt IS NULL'), criteria, today);
      if (criteria.kept && viewer.scope.kind !== 'NATION') query.andWhere('e.regionCode = ANY (:regionCodes)', { regionCodes: viewer.scope.kind === 'REGION' ? viewer.scope.regionCodes : [] });
      const [entries, total] = await query.orderBy('e.verifiedOn').addOrderBy('e.siteCode').addOrderBy('e.id').limit(limit).offset(offset).getManyAndCount();
      return { items: entries.map((entry) => entryView(entry, today)), total };
    });
  }

  /** What became of one entry, the latest first. @throws notFound */
  history(viewer: Viewer, entryId: string): Promise<ChangeView[]> {
    if (!isUuid(entryId)) throw notFound();
    return this.tx.run(viewer.scope, async (m) => {
      if (!(await m.existsBy(DirectoryEntryEntity, { id: entryId }))) throw notFound();
      const changes = await m.find(DirectoryChangeEntity, { where: { entryId }, order: { changedAt: 'DESC', id: 'DESC' } });
      return changes.map(changeView);
    });
  }
}

function narrowed(query: SelectQueryBuilder<DirectoryEntryEntity>, { siteCode, departmentCode, regionCode, section, topic, stale }: EntryCriteria, today: IsoDate) {
  if (siteCode) query.andWhere('e.siteCode = :siteCode', { siteCode });
  if (departmentCode) query.andWhere('e.siteCode IN (SELECT code FROM prefecture_site WHERE department_code = :departmentCode)', { departmentCode });
  if (regionCode) query.andWhere('e.regionCode = :regionCode', { regionCode });
  if (section) query.andWhere('e.section = :section', { section });
  if (topic) query.andWhere('e.topic = :topic', { topic });
  if (stale != null) query.andWhere(`e.verifiedOn ${stale ? '<' : '>='} :limitDay`, { limitDay: addDays(today, -STALE_AFTER_DAYS) });
  return query;
}

function changeView({ id, action, actor, proposalId, changedAt, before, after }: DirectoryChangeEntity): ChangeView {
  const fields = before && after ? changedFields(before, after) : after ? (['means', ...DIRECTORY_TEXTS] as const).filter((field) => after[field] !== null) : [];
  return { id, action, actor, proposed: proposalId !== null, changedAt, fields: fields.map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null })) };
}
