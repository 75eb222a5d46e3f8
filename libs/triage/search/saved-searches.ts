import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@vigie/access';
import { findIdentifiers } from '@vigie/domain';
import { isUuid } from '@vigie/intake';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { triageStaff } from '../act-on-reports/triage-staff';
import { MESSAGES } from '../messages.fr';
import { SavedSearchEntity } from '../persistence/saved-search.entity';

export type SavedSearchRefusal = keyof typeof MESSAGES.search;
export type SaveSearchOutcome = { readonly kind: 'SAVED'; readonly search: SavedSearchEntity } | { readonly kind: 'REFUSED'; readonly reason: SavedSearchRefusal; readonly message: string };

const MOST = 50;
const refused = (reason: SavedSearchRefusal): SaveSearchOutcome => ({ kind: 'REFUSED', reason, message: MESSAGES.search[reason] });

/** The queues one comes back to; one's own rows only. */
@Injectable()
export class SavedSearches {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff */
  list(viewer: Viewer): Promise<SavedSearchEntity[]> {
    const { scope, accountId } = triageStaff(viewer);
    return this.tx.run(scope, (manager) => manager.find(SavedSearchEntity, { where: { accountId }, order: { name: 'ASC', id: 'ASC' } }));
  }

  /** A name that is there already takes the new address. @throws forbidden for all but regional and national staff */
  async save(viewer: Viewer, typed: string, address: string): Promise<SaveSearchOutcome> {
    const { scope, accountId } = triageStaff(viewer);
    const name = typed.normalize('NFC').replaceAll('\0', '').replace(/\s+/g, ' ').trim();
    if (name.length < 2 || name.length > 60) return refused('NAME_LENGTH');
    if (findIdentifiers(name).length > 0 || findIdentifiers(decoded(address)).length > 0) return refused('IDENTIFIES');
    if (address.length > 1_000 || address.includes('\0')) return refused('ADDRESS_TOO_LONG');
    return this.tx.run(scope, async (manager) => {
      const own = await manager.findBy(SavedSearchEntity, { accountId });
      const same = own.find((search) => search.name === name);
      if (!same && own.length >= MOST) return refused('TOO_MANY');
      const search = same ? { ...same, address } : { id: newId(this.clock.now().getTime()), accountId, name, address, createdAt: this.clock.now() };
      if (same) await manager.update(SavedSearchEntity, { id: same.id }, { address });
      else await manager.insert(SavedSearchEntity, search);
      return { kind: 'SAVED', search };
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound for one of somebody else */
  remove(viewer: Viewer, id: string): Promise<boolean> {
    const { scope, accountId } = triageStaff(viewer);
    if (!isUuid(id)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      const { affected } = await manager.delete(SavedSearchEntity, { id, accountId });
      if (affected !== 1) throw notFound();
      return true;
    });
  }
}

function decoded(address: string): string {
  return [...new URLSearchParams(address).values()].filter((value) => !isUuid(value)).join(' ; ');
}
