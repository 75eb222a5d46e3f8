import { Injectable } from '@nestjs/common';
import { forbidden, notFound, type Viewer } from '@vigie/access';
import { findIdentifiers } from '@vigie/domain';
import { Clock, TransactionRunner, isUuid, newId } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { SavedViewEntity } from '../persistence/saved-view.entity';

export type SavedViewRefusal = keyof typeof MESSAGES.views;
export type SaveViewOutcome = { readonly kind: 'SAVED'; readonly view: SavedViewEntity } | { readonly kind: 'REFUSED'; readonly reason: SavedViewRefusal; readonly message: string };

const MOST = 50;
/** Names and codes alone: what people could have typed has no place in an address. */
const ADDRESS = /^(?:[a-z-]{2,20}=[A-Za-z0-9_.-]{1,64}(?:&|$)){0,20}$/;

const refused = (reason: SavedViewRefusal): SaveViewOutcome => ({ kind: 'REFUSED', reason, message: MESSAGES.views[reason] });

/** The questions one comes back to; one's own rows only. Anybody may be given the address. */
@Injectable()
export class SavedViews {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff */
  list(viewer: Viewer): Promise<SavedViewEntity[]> {
    const accountId = staffOf(viewer);
    return this.tx.run(viewer.scope, (m) => m.find(SavedViewEntity, { where: { accountId }, order: { name: 'ASC', id: 'ASC' } }));
  }

  /** @throws forbidden for all but regional and national staff */
  async save(viewer: Viewer, typed: string, address: string): Promise<SaveViewOutcome> {
    const accountId = staffOf(viewer);
    const name = nameOf(typed);
    if (!ADDRESS.test(address)) return refused('ADDRESS');
    const unfit = unfitName(name);
    if (unfit) return refused(unfit);
    return this.tx.run(viewer.scope, async (m) => {
      const own = await m.findBy(SavedViewEntity, { accountId });
      if (own.some((view) => view.name === name)) return refused('NAME_TAKEN');
      if (own.length >= MOST) return refused('TOO_MANY');
      const view = { id: newId(this.clock.now().getTime()), accountId, name, address, createdAt: this.clock.now() };
      await m.insert(SavedViewEntity, view);
      return { kind: 'SAVED', view };
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound for one of somebody else */
  async rename(viewer: Viewer, id: string, typed: string): Promise<SaveViewOutcome> {
    const accountId = staffOf(viewer);
    if (!isUuid(id)) throw notFound();
    const name = nameOf(typed);
    const unfit = unfitName(name);
    if (unfit) return refused(unfit);
    return this.tx.run(viewer.scope, async (m) => {
      const own = await m.findBy(SavedViewEntity, { accountId });
      const view = own.find((one) => one.id === id);
      if (!view) throw notFound();
      if (own.some((one) => one.id !== id && one.name === name)) return refused('NAME_TAKEN');
      await m.update(SavedViewEntity, { id }, { name });
      return { kind: 'SAVED', view: { ...view, name } };
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound for one of somebody else */
  remove(viewer: Viewer, id: string): Promise<boolean> {
    const accountId = staffOf(viewer);
    if (!isUuid(id)) throw notFound();
    return this.tx.run(viewer.scope, async (m) => {
      const { affected } = await m.delete(SavedViewEntity, { id, accountId });
      if (affected !== 1) throw notFound();
      return true;
    });
  }
}

function staffOf({ scope, account }: Viewer): string {
  if (scope.kind !== 'NATION' && scope.kind !== 'REGION') throw forbidden();
  return account.id;
}

const nameOf = (typed: string): string => typed.normalize('NFC').replaceAll('\0', '').replace(/\s+/g, ' ').trim();

function unfitName(name: string): SavedViewRefusal | null {
  if (name.length < 2 || name.length > 60) return 'NAME_LENGTH';
  return findIdentifiers(name).length > 0 ? 'IDENTIFIES' : null;
}
