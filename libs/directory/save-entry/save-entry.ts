import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound, type Viewer } from '@vigie/access';
import { validateDirectoryEntry, type DirectoryEntryDraft, type DirectoryEntryForm, type DirectoryFault } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Clock, newId, TransactionRunner, isUuid } from '@vigie/platform';
import { PREFECTURE_SITES } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { DirectoryChangeEntity, type DirectoryAction } from '../persistence/directory-change.entity';
import { DirectoryEntryEntity } from '../persistence/directory-entry.entity';
import { entryForm, entryView, type EntryView } from '../read-directory/entry-view';
import { keeperOf, keptSite, type Keeper } from './keeper';

export interface DirectoryRefusal { readonly kind: 'REFUSED'; readonly message: string; readonly errors: readonly DirectoryFault[] }
export type EntryOutcome = { readonly kind: 'SAVED'; readonly entry: EntryView } | DirectoryRefusal;

export const SITE_CODES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map(({ code }) => code));

/** Adds, corrects, confirms and retires entries. Each act is a verification, dated today, and a line of the entry's history. */
@Injectable()
export class SaveEntry {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws forbidden for others than regional and national staff, notFound for a site out of their regions */
  add(viewer: Viewer, draft: DirectoryEntryDraft): Promise<EntryOutcome> {
    const keeper = keeperOf(viewer);
    const check = validateDirectoryEntry(draft, { sites: SITE_CODES, findIdentifiers });
    if (!check.ok) return Promise.resolve(refusedFor(check.errors));
    keptSite(keeper, check.entry.siteCode);
    return this.tx.run(viewer.scope, async (m) => this.saved(await this.insert(m, keeper, check.entry, null)));
  }

  /**
   * @param revision the one the client read, so that nobody overwrites what they have not seen
   * @throws notFound for an entry out of the viewer's regions
   */
  change(viewer: Viewer, id: string, revision: number, draft: DirectoryEntryDraft): Promise<EntryOutcome> {
    const check = validateDirectoryEntry(draft, { sites: SITE_CODES, findIdentifiers });
    return this.onKept(viewer, id, revision, async (m, keeper, entry) => {
      if (!check.ok) return refusedFor(check.errors);
      if (moves(entry, check.entry)) return refusal(MESSAGES.moved);
      return this.saved(await this.write(m, keeper, entry, check.entry, 'CHANGED', null));
    });
  }

  /** Looked at again and still true. */
  confirm(viewer: Viewer, id: string, revision: number): Promise<EntryOutcome> {
    return this.onKept(viewer, id, revision, async (m, keeper, entry) => this.saved(await this.write(m, keeper, entry, entryForm(entry), 'VERIFIED', null)));
  }

  /** No longer true, and nothing in its place. Its history stays. */
  retire(viewer: Viewer, id: string, revision: number): Promise<EntryOutcome> {
    return this.onKept(viewer, id, revision, async (m, keeper, entry) => {
      entry.retiredAt = this.clock.now();
      return this.saved(await this.write(m, keeper, entry, entryForm(entry), 'RETIRED', null));
    });
  }

  /** Inside a transaction of the keeper's: also what an accepted proposal does. */
  async insert(m: EntityManager, keeper: Keeper, form: DirectoryEntryForm, proposalId: string | null): Promise<DirectoryEntryEntity> {
    const now = this.clock.now();
    const entry = m.create(DirectoryEntryEntity, {
      ...form, source: form.source ?? '', id: newId(), regionCode: keptSite(keeper, form.siteCode).regionCode, ...this.verification(keeper), revision: 1, demo: false, createdAt: now, updatedAt: now, retiredAt: null,
    });
    await m.insert(DirectoryEntryEntity, entry);
    await this.remember(m, keeper, entry, 'ADDED', null, proposalId);
    return entry;
  }

  /** @param proposalId the proposal it comes from, or null */
  async write(m: EntityManager, keeper: Keeper, entry: DirectoryEntryEntity, form: DirectoryEntryForm, action: DirectoryAction, proposalId: string | null): Promise<DirectoryEntryEntity> {
    const before = entryForm(entry);
    const { means, address, opening, link, phone, email, conditions } = form;
    Object.assign(entry, { means, address, opening, link, phone, email, conditions, source: form.source ?? entry.source, ...this.verification(keeper), revision: entry.revision + 1, updatedAt: this.clock.now() });
    const { source, verifiedBy, verifier, verifiedOn, revision, updatedAt, retiredAt } = entry;
    await m.update(DirectoryEntryEntity, { id: entry.id }, { means, address, opening, link, phone, email, conditions, source, verifiedBy, verifier, verifiedOn, revision, updatedAt, retiredAt });
    await this.remember(m, keeper, entry, action, before, proposalId);
    return entry;
  }

  private onKept(viewer: Viewer, id: string, revision: number, work: (m: EntityManager, keeper: Keeper, entry: DirectoryEntryEntity) => Promise<EntryOutcome>): Promise<EntryOutcome> {
    const keeper = keeperOf(viewer);
    if (!isUuid(id)) throw notFound();
    return this.tx.run(viewer.scope, async (m) => {
      const entry = await m.findOne(DirectoryEntryEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!entry || !keeper.keeps(entry.regionCode)) throw notFound();
      if (entry.retiredAt) return refusal(MESSAGES.retired);
      return entry.revision === revision ? work(m, keeper, entry) : refusal(MESSAGES.changed);
    });
  }

  private saved(entry: DirectoryEntryEntity): EntryOutcome {
    return { kind: 'SAVED', entry: entryView(entry, parisDate(this.clock.now())) };
  }

  private verification({ accountId, label }: Keeper) {
    return { verifiedBy: accountId, verifier: label, verifiedOn: parisDate(this.clock.now()) };
  }

  private async remember(m: EntityManager, keeper: Keeper, entry: DirectoryEntryEntity, action: DirectoryAction, before: DirectoryEntryForm | null, proposalId: string | null): Promise<void> {
    await m.insert(DirectoryChangeEntity, {
      id: newId(), entryId: entry.id, regionCode: entry.regionCode, action, before, after: action === 'RETIRED' ? null : entryForm(entry), accountId: keeper.accountId, actor: keeper.label, proposalId, changedAt: this.clock.now(),
    });
  }
}

/** An entry stays where it is and about what it is: its history would otherwise tell two stories. */
export function moves(entry: DirectoryEntryForm, form: DirectoryEntryForm): boolean {
  return entry.section !== form.section || entry.siteCode !== form.siteCode || entry.topic !== form.topic;
}

export function refusal(message: string, field?: string): DirectoryRefusal {
  return { kind: 'REFUSED', message, errors: field ? [{ field, message }] : [] };
}

export function refusedFor(errors: readonly DirectoryFault[]): DirectoryRefusal {
  return { kind: 'REFUSED', message: MESSAGES.refused(errors.length), errors };
}
